package org.homeward.clearinghouse.desk;

import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My alerts: open ones and those done, each of which can be opened again. */
@Controller
class AlertController {
    private final Desk desk;

    AlertController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/alerts")
    String alerts(@AuthenticationPrincipal User user, Model model) {
        var tasks = desk.listOpen(user);
        model.addAttribute("tasks", tasks);
        model.addAttribute("groups", TaskGroup.of(tasks));
        model.addAttribute("done", desk.listDone(user));
        return "desk/alerts";
    }

    @PostMapping("/alerts/{number}/doing")
    String done(@PathVariable long number, @AuthenticationPrincipal User user, RedirectAttributes next) {
        desk.done(user, number);
        next.addFlashAttribute("message", "Done.");
        next.addFlashAttribute("undo", number);
        return "redirect:/";
    }

    @PostMapping("/alerts/{number}/undoing")
    String undone(@PathVariable long number, @AuthenticationPrincipal User user, RedirectAttributes next) {
        desk.undone(user, number);
        next.addFlashAttribute("message", "Open again.");
        return "redirect:/";
    }
}
