package org.homeward.clearinghouse.posters;

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

/** Out into the world, and back. */
@Controller
@RequestMapping("/poster-desk/{number}")
class ReleaseController {
    private final Looks looks;
    private final Releases releases;

    ReleaseController(Looks looks, Releases releases) {
        this.looks = looks;
        this.releases = releases;
    }

    @PostMapping("/release")
    String release(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seen,
            RedirectAttributes next) {
        var look = looks.open(user, purpose, number, Act.APPROVE);
        return StepController.told("Released: it is public now.", () -> releases.release(look, seen), number, next);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        var look = looks.open(user, purpose, number, Act.APPROVE);
        return StepController.told(
                "Withdrawn: the public page says that it is no longer active.",
                () -> releases.withdraw(look, reason),
                number,
                next);
    }
}
