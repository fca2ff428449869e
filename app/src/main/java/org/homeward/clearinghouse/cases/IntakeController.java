package org.homeward.clearinghouse.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.AuditUnavailable;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking in a child, and correcting what was taken in: one form. */
@Controller
class IntakeController {
    private final Cases cases;
    private final Drafts drafts;
    private final Access access;

    IntakeController(Cases cases, Drafts drafts, Access access) {
        this.cases = cases;
        this.drafts = drafts;
        this.access = access;
    }

    /** @param type of an unidentified child, whose intake is another; any other type is chosen in the form */
    @GetMapping("/cases/new")
    ModelAndView blank(
            @AuthenticationPrincipal User user, Purpose purpose, @RequestParam(defaultValue = "") String type) {
        var blank = Draft.blank(UUID.randomUUID());
        var draft = type.equals(CaseType.UNIDENTIFIED_CHILD.name())
                ? blank.with(blank.answers().with("missing.type", type))
                : blank;
        access.open(user, Drafts.ref(draft.id()), purpose, Act.CHANGE);
        return page(FormPage.filling(draft, Review.NONE));
    }

    @PostMapping("/cases")
    ModelAndView save(
            @AuthenticationPrincipal User user, Purpose purpose, @RequestParam UUID draft, HttpServletRequest typed) {
        var taken =
                new Draft(draft, null, 0, Answers.typed(typed.getParameterMap()), DraftController.hand(typed), null);
        return saved(taken, () -> access.open(user, Drafts.ref(draft), purpose, Act.CHANGE), cases::open);
    }

    @GetMapping("/cases/{number:NCM-.+}/correction")
    ModelAndView correction(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number) {
        var grant = access.open(user, number.ref(), purpose, Act.CHANGE);
        var file = cases.get(grant, number);
        var draft = Draft.correcting(number, file.revision(), file.answers());
        return page(FormPage.filling(draft, cases.review(file.answers())));
    }

    @PostMapping("/cases/{number:NCM-.+}/revisions")
    ModelAndView correct(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam UUID draft,
            @RequestParam int base,
            HttpServletRequest typed) {
        var taken = new Draft(
                draft, number, base, Answers.typed(typed.getParameterMap()), DraftController.hand(typed), null);
        return saved(
                taken,
                () -> access.open(user, number.ref(), purpose, Act.CHANGE),
                (grant, changed) -> cases.correct(grant, number, changed));
    }

    /** Shows the case, or the form with everything typed and why it isn't saved. */
    private ModelAndView saved(Draft draft, Supplier<Grant> door, BiFunction<Grant, Draft, CaseNumber> save) {
        try {
            var grant = door.get();
            try {
                return new ModelAndView("redirect:/cases/" + save.apply(grant, draft));
            } catch (Unfinished unfinished) {
                var kept = drafts.keepOrBeside(grant, draft);
                return again(kept, unfinished.review(), "", HttpStatus.UNPROCESSABLE_CONTENT);
            } catch (AlreadySaved before) {
                var saved = before.saved();
                var changes = Draft.correcting(saved.number(), saved.revision(), draft.answers());
                drafts.keep(grant, changes);
                return again(changes, Review.NONE, String.valueOf(before.getMessage()), HttpStatus.CONFLICT);
            } catch (Overtaken slower) {
                var rebased = cases.rebase(grant, Objects.requireNonNull(draft.corrects()), draft);
                var kept = drafts.keepOrBeside(grant, rebased.draft());
                return again(kept, Review.NONE, rebased.words(), HttpStatus.CONFLICT);
            }
        } catch (DataAccessException | TransactionException | AuditUnavailable failed) {
            var trouble = "It could not be saved: the database did not take it. Everything you typed is still here. "
                    + "Keep this page open and save again in a moment.";
            return again(draft, Review.NONE, trouble, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static ModelAndView again(Draft draft, Review review, String trouble, HttpStatus status) {
        var page = page(FormPage.tried(draft, review, trouble));
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(FormPage form) {
        return new ModelAndView("cases/intake", "page", form);
    }
}
