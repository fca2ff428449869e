package org.homeward.clearinghouse.leads;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done about a lead. */
@Controller
@RequestMapping("/leads/{number:\\d+}")
class LeadStepController {
    private final Leads leads;
    private final Handover handover;
    private final Users users;
    private final Access access;

    LeadStepController(Leads leads, Handover handover, Users users, Access access) {
        this.leads = leads;
        this.handover = handover;
        this.users = users;
        this.access = access;
    }

    @PostMapping("/assignment")
    String assign(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String who,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        var to = users.listStaff().stream()
                .filter(person -> person.name().equals(who))
                .findFirst()
                .orElse(user);
        return told(number, "Given to " + to.displayName() + ".", () -> leads.assign(grant, to), next);
    }

    @PostMapping("/dissemination")
    String pass(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String recipient,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        return told(
                number,
                "Passed on, and logged.",
                () -> {
                    var about = leads.get(grant)
                            .about()
                            .orElseThrow(() -> new Conflict("Say first which case this lead is about."));
                    handover.pass(grant, access.open(user, about.ref(), purpose, Act.CHANGE), about, recipient);
                },
                next);
    }

    @PostMapping("/outcome")
    String finish(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long number,
            @RequestParam(defaultValue = "NOTHING_FOUND") Outcome outcome,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        return told(number, "Kept.", () -> leads.finish(grant, outcome, words), next);
    }

    @PostMapping("/reopening")
    String reopen(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, RedirectAttributes next) {
        var grant = change(user, purpose, number);
        return told(number, "It is open again.", () -> leads.reopen(grant), next);
    }

    /** Both of what was kept apart: a lead held back, and one that nobody knew a case for. */
    @PostMapping("/sorting")
    String sort(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String about,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        return about.isBlank()
                ? told(number, "Let through.", () -> leads.letThrough(grant), next)
                : told(number, "Sorted to " + about + ".", () -> leads.sort(grant, about), next);
    }

    private Grant change(User user, Purpose purpose, long number) {
        return access.open(user, Lead.ref(number), purpose, Act.CHANGE);
    }

    private static String told(long number, String done, Runnable change, RedirectAttributes next) {
        Told.after(done, change, next);
        return "redirect:/leads/" + number;
    }
}
