package org.homeward.clearinghouse.cases;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Grant;
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
    private final Identifications identifications;
    private final Access access;

    StepController(Cases cases, Identifications identifications, Access access) {
        this.cases = cases;
        this.identifications = identifications;
        this.access = access;
    }

    @PostMapping("/location")
    String locate(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Confirmed.Form form) {
        cases.locate(change(user, purpose, number), number, form.confirmed());
        return page(number);
    }

    @PostMapping("/recovery")
    String confirmRecovery(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Confirmed.Form form) {
        cases.confirmRecovery(change(user, purpose, number), number, form.confirmed());
        return page(number);
    }

    @PostMapping("/death")
    String confirmDeath(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Confirmed.Form form) {
        cases.confirmDeath(change(user, purpose, number), number, form.confirmed());
        return page(number);
    }

    @PostMapping("/closure")
    String close(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String reason) {
        cases.close(change(user, purpose, number), number, new Reason(reason));
        return page(number);
    }

    @PostMapping("/reopening")
    String reopen(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String reason) {
        identifications.reopen(change(user, purpose, number), number, new Reason(reason));
        return page(number);
    }

    private Grant change(User user, Purpose purpose, CaseNumber number) {
        return access.open(user, number.ref(), purpose, Act.CHANGE);
    }

    private static String page(CaseNumber number) {
        return "redirect:/cases/" + number;
    }
}
