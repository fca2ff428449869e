package org.homeward.clearinghouse.desk;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Call-outs for whoever is signed in: those nobody has, those that were taken, and who was called when. */
@Controller
@RequestMapping("/callouts")
class CalloutController {
    private final Callouts callouts;
    private final Access access;

    CalloutController(Callouts callouts, Access access) {
        this.callouts = callouts;
        this.access = access;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        access.open(user, Callouts.all(), purpose);
        model.addAttribute("page", callouts.page(Math.clamp(page, 0, 10_000)));
        model.addAttribute("names", new Names());
        model.addAttribute("me", user.name());
        return "desk/callouts";
    }

    @PostMapping("/{number}/taking")
    String take(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, RedirectAttributes next) {
        var grant = access.open(user, Callout.ref(number), purpose, Act.CHANGE);
        return told("You have it. Nobody else is called.", () -> callouts.take(grant, number), next);
    }

    @PostMapping("/{number}/return")
    String giveBack(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, RedirectAttributes next) {
        var grant = access.open(user, Callout.ref(number), purpose, Act.CHANGE);
        return told("Given back: the next is called now.", () -> callouts.giveBack(grant, number), next);
    }

    private static String told(String done, Runnable change, RedirectAttributes next) {
        Told.after(done, change, next);
        return "redirect:/callouts";
    }

    /** Lets the template name people. */
    final class Names {
        public String of(String who) {
            return who.isEmpty() ? "" : callouts.name(who);
        }
    }
}
