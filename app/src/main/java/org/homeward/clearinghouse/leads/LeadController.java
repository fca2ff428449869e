package org.homeward.clearinghouse.leads;

import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.geography.AreaMap;
import org.homeward.clearinghouse.geography.Atlas;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at leads: the list, strongest first, and one lead. */
@Controller
class LeadController {
    private final Leads leads;
    private final LeadFiles files;
    private final Users users;
    private final Atlas atlas;
    private final Access access;

    LeadController(Leads leads, LeadFiles files, Users users, Atlas atlas, Access access) {
        this.leads = leads;
        this.files = files;
        this.users = users;
        this.atlas = atlas;
        this.access = access;
    }

    @GetMapping("/leads")
    String list(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = new LeadFilter(about, show, page);
        var found = access.search(user, Ref.Kind.LEAD, filter.toString(), purpose, grant -> {
            var list = leads.list(filter, LeadFilter.PAGE + 1);
            return new Shown<>(list, list.stream().map(Lead::ref).toList());
        });
        model.addAttribute("filter", filter);
        model.addAttribute("leads", found.stream().limit(LeadFilter.PAGE).toList());
        model.addAttribute("more", found.size() > LeadFilter.PAGE);
        return "leads/list";
    }

    @GetMapping("/leads/{number:\\d+}")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, Model model) {
        var grant = access.open(user, Lead.ref(number), purpose);
        var lead = leads.get(grant);
        var near = near(lead);
        model.addAttribute(
                "page",
                new LeadPage(
                        lead,
                        files.of(number),
                        leads.again(lead),
                        near,
                        leads.history(lead),
                        map(lead, near),
                        users.listStaff(),
                        access.may(user, Act.CHANGE, Ref.Kind.LEAD)));
        return "leads/lead";
    }

    private List<Lead> near(Lead lead) {
        return lead.about()
                .map(about -> leads.of(about).stream()
                        .filter(other -> other.number() != lead.number())
                        .filter(other -> Cluster.isNear(lead.said(), other.said()))
                        .toList())
                .orElse(List.of());
    }

    private @Nullable AreaMap map(Lead lead, List<Lead> near) {
        var here = lead.said().sighting();
        if (here.point() == null) return null;
        var drawing = new AreaMap.Drawing(atlas).dot(here.point(), "origin", here.place());
        for (var other : near) {
            var there = other.said().sighting();
            if (there.point() != null) drawing.dot(there.point(), "sighting", "Lead " + other.number());
        }
        return drawing.map("Where lead " + lead.number() + " was: " + here.place());
    }
}
