package org.homeward.clearinghouse.posters;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a draft: what it says, who consents, what was decided, and the next version or none. */
@Controller
@RequestMapping("/poster-desk/{number}")
class StepController {
    private final Looks looks;
    private final Drafts drafts;
    private final Approvals approvals;

    StepController(Looks looks, Drafts drafts, Approvals approvals) {
        this.looks = looks;
        this.drafts = drafts;
        this.approvals = approvals;
    }

    /** The form has {@code photo} for each chosen photo, {@code line} for each ticked line, {@code es.<id>} its Spanish and {@code together} the case of each other child. */
    @PostMapping("/ticks")
    String choose(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String number,
            @RequestParam(name = "photo", defaultValue = "") List<String> photos,
            @RequestParam(name = "line", defaultValue = "") List<String> lines,
            @RequestParam(name = "together", defaultValue = "") List<String> together,
            HttpServletRequest request,
            RedirectAttributes next) {
        var look = looks.open(user, purpose, number, Act.CHANGE);
        var ticked = new HashMap<String, String>();
        for (var line : lines) {
            var spanish = request.getParameter("es." + line);
            ticked.put(line, spanish == null ? "" : spanish);
        }
        return told("Saved.", () -> drafts.choose(look, photos, ticked, together), number, next);
    }

    @PostMapping("/consent")
    String consent(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String number,
            @RequestParam(name = "case", defaultValue = "") String of,
            ConsentForm form,
            RedirectAttributes next) {
        var look = looks.open(user, purpose, number, Act.CHANGE);
        next.addFlashAttribute("consent", form);
        return told(
                "The agency's consent is recorded.",
                () -> approvals.consent(look, of, form.who(), form.how(), form.moment(), form.digest()),
                number,
                next);
    }

    @PostMapping("/safety")
    String decide(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String number,
            @RequestParam(name = "case", defaultValue = "") String of,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        var look = looks.openForSafety(user, purpose, number);
        next.addFlashAttribute("reason", reason);
        return told("The decision is recorded.", () -> approvals.decide(look, of, reason), number, next);
    }

    @PostMapping("/versions")
    String revise(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable String number, RedirectAttributes next) {
        var look = looks.open(user, purpose, number, Act.CHANGE);
        return told("The next version is a draft now.", () -> drafts.revise(look), number, next);
    }

    @PostMapping("/removal")
    String discard(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable String number, RedirectAttributes next) {
        var look = looks.open(user, purpose, number, Act.CHANGE);
        return told("The draft is discarded.", () -> drafts.discard(look), number, next);
    }

    /** Back to the poster, with what was done or why it could not be. */
    static String told(String done, Runnable change, String number, RedirectAttributes next) {
        Told.after(done, change, next);
        return "redirect:/poster-desk/" + new PosterNumber(number);
    }
}
