package org.homeward.clearinghouse.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why someone looks: chosen at sign-in, shown in the frame, changed here; written beside everything they open. */
@Controller
class PurposeController {

    @GetMapping("/purpose")
    String page(Purpose purpose, @AuthenticationPrincipal User user, HttpServletRequest request, Model model) {
        model.addAttribute("user", user);
        model.addAttribute("chosen", purpose);
        model.addAttribute("reasons", Purpose.Reason.values());
        model.addAttribute("back", LocalPath.of(request.getParameter("back")));
        return "access/purpose";
    }

    @PostMapping("/purpose")
    String choose(HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
        choose(request);
        return "redirect:" + LocalPath.of(back);
    }

    /** At sign-in: what the form says, else what the user's role usually does. */
    static void begin(HttpServletRequest request, Authentication signedIn) {
        if (signedIn.getPrincipal() instanceof User user)
            request.getSession().setAttribute(PurposeArgument.ATTRIBUTE, Purpose.usual(user));
        choose(request);
    }

    /** Takes {@code reason} and {@code reference} from the form; keeps what holds when there is no known reason in it. */
    static void choose(HttpServletRequest request) {
        var reference = Objects.requireNonNullElse(request.getParameter("reference"), "")
                .strip();
        Arrays.stream(Purpose.Reason.values())
                .filter(reason -> reason.name().equals(request.getParameter("reason")))
                .findFirst()
                .ifPresent(reason -> request.getSession()
                        .setAttribute(
                                PurposeArgument.ATTRIBUTE,
                                new Purpose(reason, reference.substring(0, Math.min(100, reference.length())))));
    }
}
