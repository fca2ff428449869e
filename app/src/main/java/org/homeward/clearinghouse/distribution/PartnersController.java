package org.homeward.clearinghouse.distribution;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of partners, and a new one. */
@Controller
@RequestMapping("/partners")
class PartnersController {
    private final Partners partners;
    private final AreaReader reader;
    private final Places places;
    private final Atlas atlas;
    private final Access access;

    PartnersController(Partners partners, AreaReader reader, Places places, Atlas atlas, Access access) {
        this.partners = partners;
        this.reader = reader;
        this.places = places;
        this.atlas = atlas;
        this.access = access;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal User user, Purpose purpose, @RequestParam Map<String, String> asked, Model model) {
        var list = access.search(user, Ref.Kind.PARTNER, asked.toString(), purpose, grant -> {
            var found = partners.list(grant, PartnerFilter.of(asked));
            return new Shown<>(found, found.shown());
        });
        model.addAttribute("page", list);
        model.addAttribute("mayChange", access.may(user, Act.CHANGE, Ref.Kind.PARTNER));
        return "distribution/partners";
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal User user, Purpose purpose, Model model) {
        access.open(user, Partner.ref(0), purpose, Act.CHANGE);
        return page(PartnerForm.blank(), "", model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            PartnerForm form,
            Model model,
            HttpServletResponse response) {
        var grant = access.open(user, Partner.ref(0), purpose, Act.CHANGE);
        try {
            return "redirect:/partners/" + partners.add(grant, form.partner(0, reader, places));
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(form, String.valueOf(refused.getMessage()), model);
        }
    }

    private String page(PartnerForm form, String error, Model model) {
        model.addAttribute(
                "page",
                new PartnerPage(null, form, error, true, List.of(), List.of(), null, 0, 0, places, atlas, null));
        return "distribution/partner";
    }
}
