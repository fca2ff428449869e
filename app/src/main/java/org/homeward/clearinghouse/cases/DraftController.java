package org.homeward.clearinghouse.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeping what is being typed. Every button of the form but the last comes here, so that none of them loses anything. */
@Controller
@RequestMapping("/cases/drafts/{id}")
class DraftController {
    private final Cases cases;
    private final Drafts drafts;
    private final ZipLookUp places;
    private final Access access;
    private final Clock clock;

    DraftController(Cases cases, Drafts drafts, ZipLookUp places, Access access, Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.places = places;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView restore(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String hand) {
        var draft = drafts.open(access.open(user, Drafts.ref(id), purpose, Act.CHANGE), id, hand);
        return new ModelAndView("cases/intake", "page", FormPage.filling(draft, cases.review(draft.answers())));
    }

    @PostMapping
    String keep(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String part,
            HttpServletRequest typed) {
        var draft = draft(id, typed);
        var grant = access.open(user, Drafts.ref(id), purpose, Act.CHANGE);
        var kept = drafts.keepOrBeside(grant, draft.with(after(draft, typed)));
        return "redirect:/cases/drafts/" + kept.id() + "?hand=" + kept.hand()
                + IntakeForm.findSection(part)
                        .map(section -> "#s-" + section.id())
                        .orElse("");
    }

    /**
     * At a pause in typing: whatever asks to show only that it is kept. A button pressed just before lends its own address to the request,
     * so the address doesn't tell.
     */
    @PostMapping(headers = {"HX-Request", "HX-Target=kept"})
    ModelAndView keepAtPause(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable UUID id, HttpServletRequest typed) {
        var kept = drafts.keep(access.open(user, Drafts.ref(id), purpose, Act.CHANGE), draft(id, typed));
        return new ModelAndView("cases/intake :: kept")
                .addObject("kept", kept ? Words.moment(clock.instant()) : "")
                .addObject("elsewhere", !kept);
    }

    @PostMapping("/removal")
    String remove(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable UUID id) {
        drafts.remove(access.open(user, Drafts.ref(id), purpose, Act.CHANGE), id);
        return "redirect:/cases";
    }

    private static Draft draft(UUID id, HttpServletRequest typed) {
        var corrects = said(typed, "corrects");
        var base = said(typed, "base");
        return new Draft(
                id,
                corrects.isBlank() ? null : new CaseNumber(corrects),
                base.matches("\\d{1,6}") ? Integer.parseInt(base) : 0,
                Answers.typed(typed.getParameterMap()),
                hand(typed),
                null);
    }

    /** The window a form was typed in. A form without one, of a page drawn before there were any, is a window of its own. */
    static String hand(HttpServletRequest typed) {
        var hand = said(typed, "hand");
        return hand.matches("[0-9a-f-]{36}") ? hand : Draft.newHand();
    }

    private static String said(HttpServletRequest typed, String name) {
        return Objects.requireNonNullElse(typed.getParameter(name), "");
    }

    /** What the pressed button makes of the answers. */
    private Answers after(Draft draft, HttpServletRequest typed) {
        var removed = typed.getParameter("remove");
        var answers = removed == null || removed.isEmpty()
                ? draft.answers()
                : draft.answers().withoutRow(removed);
        return typed.getParameter("lookup") == null ? answers : places.fillIn(answers);
    }
}
