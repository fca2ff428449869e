package org.homeward.clearinghouse.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Reach;
import org.homeward.clearinghouse.access.Ref;
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

/** Where one of the staff is called out at night, and a try of it by day. Nobody else: a trial sends a message to any number. */
@Controller
@RequestMapping("/reach")
class ReachController {
    private static final Ref OWN = new Ref(Ref.Kind.CALLOUT, "reach");

    private final Users users;
    private final Pager pager;
    private final Access access;

    ReachController(Users users, Pager pager, Access access) {
        this.users = users;
        this.pager = pager;
        this.access = access;
    }

    @GetMapping
    String show(@AuthenticationPrincipal User user, Purpose purpose, Model model) {
        access.open(user, OWN, purpose);
        return page(users.reach(user.name()), "", model);
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String mobile,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        access.open(user, OWN, purpose, Act.CHANGE);
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
    String tryOut(@AuthenticationPrincipal User user, Purpose purpose, RedirectAttributes next) {
        access.open(user, OWN, purpose, Act.CHANGE);
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
