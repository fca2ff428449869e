package org.homeward.clearinghouse.distribution;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A partner's standing page as the partner sees it, and its secret as staff changes it. */
@Controller
class ShelfController {
    private final Shelves shelves;
    private final Partners partners;
    private final Access access;

    ShelfController(Shelves shelves, Partners partners, Access access) {
        this.shelves = shelves;
        this.partners = partners;
        this.access = access;
    }

    @GetMapping("/handouts/of/{token}")
    String show(@PathVariable String token, Model model) {
        model.addAttribute("shelf", shelves.get(token));
        return "distribution/shelf";
    }

    @PostMapping("/partners/{number:\\d{1,15}}/page")
    String turn(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, RedirectAttributes next) {
        var grant = change(user, purpose, number);
        Told.after(
                "Its page has a new address. The one before opens nothing.", () -> shelves.turn(grant, number), next);
        return "redirect:/partners/" + number + "#page";
    }

    @PostMapping("/partners/{number:\\d{1,15}}/page/closure")
    String close(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, RedirectAttributes next) {
        var grant = change(user, purpose, number);
        Told.after("Its page is closed.", () -> shelves.close(grant, number), next);
        return "redirect:/partners/" + number + "#page";
    }

    private Grant change(User user, Purpose purpose, long number) {
        var grant = access.open(user, Partner.ref(number), purpose, Act.CHANGE);
        partners.get(number);
        return grant;
    }
}
