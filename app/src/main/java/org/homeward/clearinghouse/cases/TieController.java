package org.homeward.clearinghouse.cases;

import org.homeward.clearinghouse.access.Access;
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

/** Says that a case belongs with another, and takes it back. */
@Controller
@RequestMapping("/cases/{number:NCM-.+}/ties")
class TieController {
    private final Ties ties;
    private final Access access;

    TieController(Ties ties, Access access) {
        this.ties = ties;
        this.access = access;
    }

    @PostMapping
    String tie(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "SAME_CHILD") Tie.Kind kind,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        var grant = access.open(user, number.ref(), purpose, Act.CHANGE);
        boolean done =
                Told.after("Tied to " + other + ".", () -> ties.tie(grant, number, other, kind, new Reason(why)), next);
        if (!done) {
            next.addFlashAttribute("tieOther", other);
            next.addFlashAttribute("tieWhy", why);
        }
        return "redirect:/cases/" + number;
    }

    @PostMapping("/{tie}/removal")
    String untie(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @PathVariable long tie,
            RedirectAttributes next) {
        var grant = access.open(user, number.ref(), purpose, Act.CHANGE);
        Told.after("The tie is taken back.", () -> ties.untie(grant, number, tie), next);
        return "redirect:/cases/" + number;
    }
}
