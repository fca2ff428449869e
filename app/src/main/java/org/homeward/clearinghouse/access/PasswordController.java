package org.homeward.clearinghouse.access;

import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Users replace their own password; the first one, which somebody gave them, before they see anything. */
@Controller
class PasswordController {
    private final Accounts accounts;
    private final SignIn signIn;

    PasswordController(Accounts accounts, SignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    @GetMapping("/password")
    String page(HttpSession session, Model model) {
        model.addAttribute(
                "given",
                SittingFilter.sitting(session)
                        .filter(Sitting::mustChoosePassword)
                        .isPresent());
        return "access/password";
    }

    @PostMapping("/password")
    String change(
            @AuthenticationPrincipal User user,
            @RequestParam String present,
            @RequestParam String chosen,
            HttpSession session,
            Model model) {
        try {
            if (!signIn.confirmPassword(user, present))
                throw new Conflict(
                        "The present password is not right. After five failures an administrator has to release you.");
            accounts.changePassword(user, present, chosen);
        } catch (Conflict refused) {
            model.addAttribute("error", refused.getMessage());
            return page(session, model);
        }
        SittingFilter.sitting(session)
                .ifPresent(
                        sitting -> session.setAttribute(Sitting.ATTRIBUTE, sitting.renewed(accounts.get(user.name()))));
        return "redirect:/";
    }
}
