package org.homeward.clearinghouse.cybertips;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of reports, and one of them. */
@Controller
class TipsController {
    private final Access access;
    private final Tips tips;

    TipsController(Access access, Tips tips) {
        this.access = access;
        this.tips = tips;
    }

    @GetMapping("/tips")
    String list(@AuthenticationPrincipal User user, Purpose purpose, TipQuery query, Model model) {
        model.addAttribute(
                "page", access.search(user, Ref.Kind.TIP, query.toString(), purpose, grant -> tips.list(grant, query)));
        model.addAttribute("types", IncidentType.values());
        model.addAttribute("states", State.values());
        model.addAttribute("sorts", TipQuery.Sort.values());
        return "cybertips/list";
    }

    @GetMapping("/tips/{number}")
    String show(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String number,
            @RequestParam(defaultValue = "1") String part,
            Model model) {
        var grant = access.open(user, new Ref(Ref.Kind.TIP, number), purpose);
        model.addAttribute("page", tips.get(grant, part.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(part) : 1));
        return "cybertips/tip";
    }
}
