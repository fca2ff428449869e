package org.homeward.clearinghouse.entities;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.LocalPath;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Verdict;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes decisions from any page that shows a pair, and goes back to it. A refused one goes back with the reason and what was typed. */
@Controller
class JudgementController {
    private final Judgements judgements;
    private final Access access;

    JudgementController(Judgements judgements, Access access) {
        this.judgements = judgements;
        this.access = access;
    }

    @PostMapping("/judgements")
    String judge(
            @RequestParam MentionId a,
            @RequestParam MentionId b,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "/") String back,
            @AuthenticationPrincipal User user,
            Purpose purpose,
            RedirectAttributes next) {
        var grant = grant(user, a.toString(), purpose);
        return decide(
                () -> judgements.judge(grant, a, b, verdict, cut(why)),
                "Kept: " + Words.of(verdict) + ".",
                why,
                back,
                next);
    }

    @PostMapping("/judgements/{number}/undoing")
    String undo(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "/") String back,
            @AuthenticationPrincipal User user,
            Purpose purpose,
            RedirectAttributes next) {
        var grant = grant(user, "judgement " + number, purpose);
        return decide(
                () -> judgements.undo(grant, number, cut(why)),
                "Judgement " + number + " is taken back.",
                why,
                back,
                next);
    }

    private interface Deciding {
        long run();
    }

    private String decide(Deciding deciding, String done, String why, String back, RedirectAttributes next) {
        try {
            judgements.await(deciding.run());
            next.addFlashAttribute("message", done);
        } catch (Conflict refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            next.addFlashAttribute("why", why);
        }
        return "redirect:" + LocalPath.of(back);
    }

    private Grant grant(User user, String id, Purpose purpose) {
        return access.open(user, new Ref(Ref.Kind.ENTITY, id), purpose, Act.CHANGE);
    }

    private static String cut(String why) {
        return why.length() <= 1_000 ? why : why.substring(0, 1_000);
    }
}
