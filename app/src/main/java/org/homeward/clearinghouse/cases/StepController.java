package org.homeward.clearinghouse.cases;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps in the life of a case. */
@Controller
@RequestMapping("/cases/{number:NCM-.+}")
class StepController {
    private final Cases cases;
    private final Access access;

    StepController(Cases cases, Access access) {
        this.cases = cases;
        this.access = access;
    }

    @PostMapping("/location")
    String locate(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String confirmedBy,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "") String words) {
        var grant = access.open(user, number.ref(), purpose, Act.CHANGE);
        cases.locate(grant, number, new Confirmed(confirmedBy, where, words));
        return "redirect:/cases/" + number;
    }

    @PostMapping("/recovery")
    String confirmRecovery(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String confirmedBy,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "") String words) {
        var grant = access.open(user, number.ref(), purpose, Act.CHANGE);
        cases.confirmRecovery(grant, number, new Confirmed(confirmedBy, where, words));
        return "redirect:/cases/" + number;
    }

    @PostMapping("/death")
    String confirmDeath(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String confirmedBy,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "") String words) {
        var grant = access.open(user, number.ref(), purpose, Act.CHANGE);
        cases.confirmDeath(grant, number, new Confirmed(confirmedBy, where, words));
        return "redirect:/cases/" + number;
    }

    @PostMapping("/closure")
    String close(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String reason) {
        cases.close(access.open(user, number.ref(), purpose, Act.CHANGE), number, new Reason(reason));
        return "redirect:/cases/" + number;
    }

    @PostMapping("/reopening")
    String reopen(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String reason) {
        cases.reopen(access.open(user, number.ref(), purpose, Act.CHANGE), number, new Reason(reason));
        return "redirect:/cases/" + number;
    }
}
