package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.time.Instant;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.desk.EasternField;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the poster of a case is to go. */
@Controller
@RequestMapping("/distribution/{number:NCM-.+}")
class TargetController {
    private final Targets targets;
    private final TargetPages pages;
    private final AreaReader reader;
    private final Cases cases;
    private final Access access;
    private final Clock clock;

    TargetController(Targets targets, TargetPages pages, AreaReader reader, Cases cases, Access access, Clock clock) {
        this.targets = targets;
        this.pages = pages;
        this.reader = reader;
        this.cases = cases;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        model.addAttribute("page", pages.of(user, purpose, number, page));
        return "distribution/target";
    }

    @PostMapping("/areas")
    String add(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        next.addFlashAttribute("typed", area);
        return told(
                "Added.",
                () -> targets.add(grant, number, reader.read(area), shortened(why.isBlank() ? "By hand" : why)),
                number,
                "#areas",
                next);
    }

    @PostMapping("/areas/{area}/removal")
    String remove(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @PathVariable long area,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        return told("Taken out.", () -> targets.remove(grant, number, area), number, "#areas", next);
    }

    @PostMapping("/travel")
    String travel(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String means,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        return told("Suggested again.", () -> targets.travel(grant, number, means(means)), number, "#suggested", next);
    }

    /** @param chosen true to put a partner in, false to take it out, empty to leave it to the areas */
    @PostMapping("/choices")
    String choose(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "1") String page,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        @Nullable Boolean decided = chosen.isEmpty() ? null : Boolean.valueOf(chosen);
        next.addAttribute("page", page);
        return told(
                decided == null ? "Left to the areas again." : decided ? "Put in." : "Taken out.",
                () -> targets.choose(grant, number, partner(partner), decided, "By hand"),
                number,
                "#partners",
                next);
    }

    @PostMapping("/anchors")
    String anchor(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        return told(
                "Added, and suggested again.",
                () -> targets.anchor(
                        grant, number, new Anchor(0, kind(kind), reader.place(place), moment(at), shortened(words))),
                number,
                "#suggested",
                next);
    }

    @PostMapping("/anchors/{anchor}/removal")
    String removeAnchor(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @PathVariable long anchor,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        return told(
                "Taken out, and suggested again.",
                () -> targets.removeAnchor(grant, number, anchor),
                number,
                "#suggested",
                next);
    }

    private static String told(String done, Runnable change, CaseNumber number, String where, RedirectAttributes next) {
        if (Told.after(done, change, next)) next.addFlashAttribute("typed", "");
        return "redirect:/distribution/" + number + where;
    }

    /** Also sees to it that there is such a case, which opens it. */
    private Grant change(User user, Purpose purpose, CaseNumber number) {
        var grant = access.open(user, Targets.ref(number), purpose, Act.CHANGE);
        cases.whereabouts(access.open(user, number.ref(), purpose), number);
        return grant;
    }

    private static Means means(String said) {
        for (var means : Means.values()) if (means.name().equals(said)) return means;
        throw new Conflict("Travelling: choose one.");
    }

    private static Anchor.Kind kind(String said) {
        for (var kind : Anchor.Kind.values()) if (kind.name().equals(said)) return kind;
        throw new Conflict("Kind: choose what ties the child to the place.");
    }

    private static long partner(String said) {
        if (!said.matches("\\d{1,15}"))
            throw new Conflict("Partner: enter its number, as the list of partners shows it.");
        return Long.parseLong(said);
    }

    private @Nullable Instant moment(String said) {
        if (said.isBlank()) return null;
        var at = EasternField.read(said, "When: this is no date with a time; choose both, or leave it empty.");
        if (at.isAfter(clock.instant())) throw new Conflict("When: this is in the future; check it.");
        return at;
    }

    private static String shortened(String words) {
        var text = words.replaceAll("\\p{Cc}", " ").strip();
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
