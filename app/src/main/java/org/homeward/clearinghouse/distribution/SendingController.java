package org.homeward.clearinghouse.distribution;

import java.util.UUID;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending is asked once more, with exactly who gets what; then it is queued. */
@Controller
@RequestMapping("/distribution/{number:NCM-.+}")
class SendingController {
    private final Sendings sendings;
    private final Places places;
    private final Atlas atlas;
    private final Outside outside;
    private final Access access;

    SendingController(Sendings sendings, Places places, Atlas atlas, Outside outside, Access access) {
        this.sendings = sendings;
        this.places = places;
        this.atlas = atlas;
        this.outside = outside;
        this.access = access;
    }

    @GetMapping("/confirmation")
    String ask(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            Model model,
            RedirectAttributes next) {
        var grant = access.open(user, Targets.ref(number), purpose, Act.CHANGE);
        try {
            var proposal = sendings.propose(grant, access.open(user, number.ref(), purpose), number);
            model.addAttribute(
                    "page",
                    new ConfirmationPage(
                            number, proposal, UUID.randomUUID().toString(), outside.isSimulated(), places, atlas));
            return "distribution/confirmation";
        } catch (Conflict refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            return "redirect:/distribution/" + number;
        }
    }

    @PostMapping("/sendings")
    String send(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean despite,
            RedirectAttributes next) {
        var grant = access.open(user, Targets.ref(number), purpose, Act.CHANGE);
        try {
            var key = number + " " + UUID.fromString(once);
            long sending = sendings.send(
                    grant, access.open(user, number.ref(), purpose), number, key, revision, version, despite);
            return "redirect:/sendings/" + sending;
        } catch (Conflict refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        } catch (IllegalArgumentException noKey) {
            next.addFlashAttribute("refused", "Look at who gets what first, and confirm there.");
        }
        return "redirect:/distribution/" + number;
    }

    @GetMapping("/summary")
    String summary(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Model model) {
        sent(user, purpose, number, model);
        return "distribution/summary";
    }

    /** For the page of the case. */
    @GetMapping(value = "/summary", headers = "HX-Request")
    String summaryInPlace(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Model model) {
        sent(user, purpose, number, model);
        return "distribution/summary :: summary";
    }

    private void sent(User user, Purpose purpose, CaseNumber number, Model model) {
        access.open(user, Targets.ref(number), purpose);
        access.open(user, number.ref(), purpose);
        model.addAttribute("number", number);
        model.addAttribute("sendings", sendings.list(number));
    }
}
