package org.homeward.clearinghouse.requests;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The call-back, and the ways an answer leaves. */
@Controller
@RequestMapping("/requests/{number}")
class DispatchController {
    private final Verifications verifications;
    private final Dispatches dispatches;
    private final Access access;

    DispatchController(Verifications verifications, Dispatches dispatches, Access access) {
        this.verifications = verifications;
        this.dispatches = dispatches;
        this.access = access;
    }

    @PostMapping("/verification")
    String verify(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable RequestNumber number,
            @RequestParam String spokeWith) {
        verifications.add(access.open(user, number.ref(), purpose, Act.CHANGE), spokeWith);
        return "redirect:/requests/" + number + "#sending";
    }

    /** The code is shown once, on the next page. */
    @PostMapping("/dispatch")
    String mail(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable RequestNumber number,
            RedirectAttributes next) {
        next.addFlashAttribute("code", dispatches.mail(access.open(user, number.ref(), purpose, Act.CHANGE)));
        return "redirect:/requests/" + number + "#sending";
    }

    @PostMapping("/handover")
    String handOver(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable RequestNumber number,
            @RequestParam String recipient) {
        dispatches.handOver(access.open(user, number.ref(), purpose, Act.CHANGE), recipient);
        return "redirect:/requests/" + number + "#sending";
    }
}
