package org.homeward.clearinghouse.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Reach;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is called out at night, and a try of it by day. */
@Controller
@RequestMapping("/reach")
class ReachController {
    private final Users users;
    private final Pager pager;

    ReachController(Users users, Pager pager) {
        this.users = users;
        this.pager = pager;
    }

    @GetMapping
    String show(@AuthenticationPrincipal User user, Model model) {
        return page(users.reach(user.name()), "", model);
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String mobile,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            users.changeReach(user, Reach.typed(mail, mobile));
            next.addFlashAttribute("message", "Saved. Try it: a message by day is better than silence at night.");
            return "redirect:/reach";
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(new Reach(mail, mobile), String.valueOf(refused.getMessage()), model);
        }
    }

    @PostMapping("/trial")
    String tryOut(@AuthenticationPrincipal User user, RedirectAttributes next) {
        next.addFlashAttribute("trial", pager.tryOut(users.reach(user.name())));
        return "redirect:/reach";
    }

    private static String page(Reach reach, String error, Model model) {
        model.addAttribute("reach", reach);
        model.addAttribute("error", error);
        if (!model.containsAttribute("trial")) model.addAttribute("trial", List.of());
        return "desk/reach";
    }
}
