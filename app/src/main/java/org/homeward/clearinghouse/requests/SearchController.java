package org.homeward.clearinghouse.requests;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.engine.model.MentionId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Searching for a request, and deciding on what was found. */
@Controller
@RequestMapping("/requests/{number}")
class SearchController {
    private final Searches searches;
    private final Access access;

    SearchController(Searches searches, Access access) {
        this.searches = searches;
        this.access = access;
    }

    @PostMapping("/searches")
    String search(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable RequestNumber number) {
        searches.run(access.open(user, number.ref(), purpose, Act.CHANGE));
        return "redirect:/requests/" + number + "#hits";
    }

    @PostMapping("/hits/{mention}/decision")
    String decide(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable RequestNumber number,
            @PathVariable String mention,
            @RequestParam boolean accept,
            @RequestParam(defaultValue = "") String why) {
        var grant = access.open(user, number.ref(), purpose, Act.CHANGE);
        searches.decide(grant, MentionId.parse(mention), accept, why);
        return "redirect:/requests/" + number + "#hit-" + mention;
    }

    @PostMapping("/hits/{mention}/undoing")
    String undo(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable RequestNumber number,
            @PathVariable String mention) {
        searches.undo(access.open(user, number.ref(), purpose, Act.CHANGE), MentionId.parse(mention));
        return "redirect:/requests/" + number + "#hit-" + mention;
    }
}
