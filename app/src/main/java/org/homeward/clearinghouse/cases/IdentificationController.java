package org.homeward.clearinghouse.cases;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says who an unidentified child is. */
@Controller
class IdentificationController {
    private final Identifications identifications;
    private final Access access;

    IdentificationController(Identifications identifications, Access access) {
        this.identifications = identifications;
        this.access = access;
    }

    @PostMapping("/cases/{number:NCM-.+}/identification")
    String identify(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            Identification.Form form,
            RedirectAttributes next) {
        var grant = access.open(user, number.ref(), purpose, Act.CHANGE);
        boolean done = Told.after(
                "The child is identified.", () -> identifications.confirm(grant, number, form.identification()), next);
        if (!done) next.addFlashAttribute("identifying", form.typed());
        return "redirect:/cases/" + number;
    }
}
