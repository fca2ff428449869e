package org.homeward.clearinghouse.assignment;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Refused;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.staff.Staff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who should have a case or a request: a page, and a part of theirs. */
@Controller
@RequestMapping("/assignment/of/{kind}/{thing}")
class AssignmentController {
    private static final int MOST = 300;
    private final Assignments assignments;
    private final WaitingStore waiting;
    private final Staff staff;
    private final Access access;

    AssignmentController(Assignments assignments, WaitingStore waiting, Staff staff, Access access) {
        this.assignments = assignments;
        this.waiting = waiting;
        this.staff = staff;
        this.access = access;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String kind,
            @PathVariable String thing,
            Model model) {
        mustBeStaff(user);
        var ref = ref(kind, thing);
        access.open(user, ref, purpose);
        var byItself = waiting.open().stream()
                .filter(each -> each.ref().equals(ref))
                .map(each -> TeamsPage.moment(Assignments.byItself(each)))
                .findFirst()
                .orElse("");
        model.addAttribute(
                "page",
                new AssignmentPage(
                        assignments.suggest(ref), staff, access.may(user, Act.CHANGE, ref.kind()), byItself));
        return "assignment/of";
    }

    @PostMapping
    String choose(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String kind,
            @PathVariable String thing,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        mustBeStaff(user);
        var ref = ref(kind, thing);
        var grant = access.open(user, ref, purpose, Act.CHANGE);
        // What is not there, or closed, is no form's mistake.
        assignments.suggest(ref);
        boolean done = Told.after(
                "Given to " + staff.name(who) + ", who is told why.",
                () -> {
                    if (!staff.has(who)) throw new Conflict("Who: choose somebody of the clearinghouse's staff.");
                    if (why.length() > MOST) throw new Conflict("Why: shorten it to " + MOST + " characters.");
                    assignments.choose(grant, from, who, why.strip());
                },
                next);
        return "redirect:"
                + (done && ref.kind() == Ref.Kind.CASE ? Assignments.url(ref) : "/assignment/of/" + ref.path());
    }

    /** An agency sees its own requests; who of us has them is not for it. */
    private void mustBeStaff(User user) {
        if (!access.may(user, Act.READ, Ref.Kind.ABSENCE))
            throw new Refused("Who has what is the clearinghouse's own. Ask your supervisor.");
    }

    private static Ref ref(String kind, String thing) {
        var ref = Ref.at(kind, thing);
        if (ref.kind() != Ref.Kind.CASE && ref.kind() != Ref.Kind.REQUEST)
            throw new NotFound("Nothing of that kind is given to anyone.");
        return ref;
    }
}
