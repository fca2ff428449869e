package org.homeward.clearinghouse.cases;

import java.time.Clock;
import java.util.Map;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at cases: the list with its filters, and one case. */
@Controller
class CaseController {
    private final Cases cases;
    private final Drafts drafts;
    private final Ties ties;
    private final Access access;
    private final Clock clock;

    CaseController(Cases cases, Drafts drafts, Ties ties, Access access, Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.ties = ties;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String list(
            @AuthenticationPrincipal User user, Purpose purpose, @RequestParam Map<String, String> asked, Model model) {
        var page = access.search(user, Ref.Kind.CASE, asked.toString(), purpose, grant -> {
            var found = new ListPage(
                    cases.list(grant, ListPage.filter(asked)), drafts.list(grant), mayChange(user), clock.instant());
            return new Shown<>(found, found.shown());
        });
        model.addAttribute("page", page);
        return "cases/list";
    }

    @GetMapping("/cases/{number:NCM-.+}")
    String open(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Model model) {
        var grant = access.open(user, number.ref(), purpose);
        var file = cases.get(grant, number);
        var remarks = cases.review(file.answers()).problems();
        var tied = ties.list(number);
        model.addAttribute(
                "page",
                new CasePage(
                        file,
                        cases.timeline(grant, number, 0),
                        remarks,
                        new CasePage.Belonging(tied, ties.episodes(number), ties.others(tied)),
                        mayChange(user),
                        clock.instant()));
        return "cases/case";
    }

    @GetMapping("/cases/{number:NCM-.+}/timeline")
    String timeline(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var grant = access.open(user, number.ref(), purpose);
        model.addAttribute("child", cases.get(grant, number).child());
        model.addAttribute("timeline", cases.timeline(grant, number, Math.clamp(page, 0, 100_000)));
        return "cases/timeline";
    }

    private boolean mayChange(User user) {
        return access.may(user, Act.CHANGE, Ref.Kind.CASE);
    }
}
