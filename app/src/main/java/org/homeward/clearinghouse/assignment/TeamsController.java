package org.homeward.clearinghouse.assignment;

import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.requests.Requests;
import org.homeward.clearinghouse.staff.Staff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The teams, how much everyone has, and what waits to be given. */
@Controller
class TeamsController {
    private final Assignments assignments;
    private final Loads loads;
    private final Requests requests;
    private final Staff staff;
    private final Access access;

    TeamsController(Assignments assignments, Loads loads, Requests requests, Staff staff, Access access) {
        this.assignments = assignments;
        this.loads = loads;
        this.requests = requests;
        this.staff = staff;
        this.access = access;
    }

    @GetMapping("/teams")
    String show(@AuthenticationPrincipal User user, Purpose purpose, Model model) {
        access.open(user, Staff.ref("teams"), purpose);
        boolean mayOpen = access.may(user, Act.READ, Ref.Kind.CASE);
        var all = loads.all();
        var rows = staff.list().stream()
                .map(member ->
                        new TeamsPage.Row(member, all.getOrDefault(member.user().name(), Load.NONE)))
                .toList();
        int unowned = (int) requests.listKept().stream()
                .filter(kept -> kept.owner().isEmpty())
                .count();
        model.addAttribute("page", new TeamsPage(rows, mayOpen ? waiting(user) : List.of(), mayOpen, unowned));
        return "assignment/teams";
    }

    private List<TeamsPage.Line> waiting(User user) {
        return assignments.listWaiting().stream()
                .filter(each -> access.may(user, Act.CHANGE, each.ref().kind()))
                .limit(50)
                .flatMap(each -> line(each).stream())
                .toList();
    }

    private List<TeamsPage.Line> line(WaitingStore.Waiting each) {
        try {
            var suggestion = assignments.suggest(each.ref());
            var owner = suggestion.wanted().owner();
            return List.of(new TeamsPage.Line(
                    each.ref().id(),
                    Assignments.url(each.ref()),
                    each.ref().kind().name().toLowerCase(java.util.Locale.ROOT),
                    owner,
                    owner.isEmpty() ? "nobody" : staff.name(owner),
                    suggestion.best().orElse(null),
                    TeamsPage.moment(Assignments.byItself(each))));
        } catch (NotFound closed) {
            return List.of();
        }
    }
}
