package org.homeward.clearinghouse.leads;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.geography.AreaMap;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Place;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The leads of a case, a page of their own and a part of the case's page; and the form of whoever takes a call. */
@Controller
@RequestMapping("/cases/{number:NCM-.+}/leads")
class CaseLeadsController {
    private final Leads leads;
    private final Cases cases;
    private final Places places;
    private final Atlas atlas;
    private final Access access;
    private final Clock clock;

    CaseLeadsController(Leads leads, Cases cases, Places places, Atlas atlas, Access access, Clock clock) {
        this.leads = leads;
        this.cases = cases;
        this.places = places;
        this.atlas = atlas;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Model model) {
        return page(access.open(user, number.ref(), purpose), number, LeadForm.EMPTY, "", model);
    }

    @PostMapping
    String take(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            LeadForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var grant = access.open(user, number.ref(), purpose, Act.CHANGE);
        try {
            cases.profile(grant, number);
            long lead = leads.take(form.lead(Optional.of(number), Source.PHONE, "", "", "", places, clock.instant()));
            next.addFlashAttribute("message", "Lead " + lead + " is kept.");
            return "redirect:/leads/" + lead;
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(grant, number, form, String.valueOf(refused.getMessage()), model);
        }
    }

    private String page(Grant grant, CaseNumber number, LeadForm form, String error, Model model) {
        var found = leads.of(number);
        model.addAttribute("number", number);
        model.addAttribute("child", cases.profile(grant, number).name());
        model.addAttribute("leads", found);
        model.addAttribute("clusters", Cluster.of(found));
        model.addAttribute("map", map(found));
        model.addAttribute("channels", leads.countByVia(number));
        model.addAttribute("form", form);
        model.addAttribute("pin", form.map(missingFrom(grant, number), places));
        model.addAttribute("error", error);
        model.addAttribute("mayChange", access.may(grant.user(), Act.CHANGE, Ref.Kind.CASE));
        return "leads/of-case";
    }

    private Optional<Place> missingFrom(Grant grant, CaseNumber number) {
        var from = cases.whereabouts(grant, number);
        return places.find(from.zip()).or(() -> places.findCity(from.city(), from.state()));
    }

    private Optional<AreaMap> map(java.util.List<Lead> found) {
        var drawing = new AreaMap.Drawing(atlas);
        boolean any = false;
        for (var lead : found) {
            var point = lead.said().sighting().point();
            if (point == null) continue;
            any = true;
            drawing.dot(
                    point,
                    "sighting",
                    "Lead " + lead.number() + ": " + lead.said().sighting().place());
        }
        return any ? Optional.of(drawing.map("Where the child may have been seen")) : Optional.empty();
    }
}
