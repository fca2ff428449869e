package org.homeward.clearinghouse.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
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
    private final Places places;
    private final Access access;
    private final Clock clock;

    DraftController(Cases cases, Drafts drafts, Places places, Access access, Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.places = places;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView restore(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable UUID id) {
        var draft = drafts.get(access.open(user, Drafts.ref(id), purpose, Act.CHANGE), id);
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
        drafts.keep(access.open(user, Drafts.ref(id), purpose, Act.CHANGE), draft.with(after(draft, typed)));
        return "redirect:/cases/drafts/" + id
                + IntakeForm.findSection(part)
                        .map(section -> "#s-" + section.id())
                        .orElse("");
    }

    /** At a pause in typing. */
    @PostMapping(headers = "HX-Request", params = "!part")
    ModelAndView keepAtPause(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable UUID id, HttpServletRequest typed) {
        drafts.keep(access.open(user, Drafts.ref(id), purpose, Act.CHANGE), draft(id, typed));
        return new ModelAndView("cases/intake :: kept", "kept", Words.moment(clock.instant()));
    }

    @PostMapping("/removal")
    String remove(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable UUID id) {
        drafts.remove(access.open(user, Drafts.ref(id), purpose, Act.CHANGE), id);
        return "redirect:/cases";
    }

    private static Draft draft(UUID id, HttpServletRequest typed) {
        var corrects = typed.getParameter("corrects");
        var base = typed.getParameter("base");
        return new Draft(
                id,
                corrects == null || corrects.isBlank() ? null : new CaseNumber(corrects),
                base != null && base.matches("\\d{1,6}") ? Integer.parseInt(base) : 0,
                Answers.typed(typed.getParameterMap()),
                null);
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
