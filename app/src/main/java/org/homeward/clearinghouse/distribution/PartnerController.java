package org.homeward.clearinghouse.distribution;

import jakarta.servlet.http.HttpServletResponse;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.geography.AreaMap;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One partner: what it covers, what it got, and its changes. */
@Controller
@RequestMapping("/partners/{number:\\d{1,15}}")
class PartnerController {
    private final Partners partners;
    private final Deliveries deliveries;
    private final Marks marks;
    private final PartnerOwn own;
    private final AreaReader reader;
    private final Places places;
    private final Atlas atlas;
    private final Access access;

    PartnerController(
            Partners partners,
            Deliveries deliveries,
            Marks marks,
            PartnerOwn own,
            AreaReader reader,
            Places places,
            Atlas atlas,
            Access access) {
        this.partners = partners;
        this.deliveries = deliveries;
        this.marks = marks;
        this.own = own;
        this.reader = reader;
        this.places = places;
        this.atlas = atlas;
        this.access = access;
    }

    @GetMapping
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, Model model) {
        access.open(user, Partner.ref(number), purpose);
        var partner = partners.get(number);
        return page(user, partner, PartnerForm.of(partner, places), "", model);
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long number,
            PartnerForm form,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var grant = change(user, purpose, number);
        var partner = partners.get(number);
        try {
            partners.change(grant, form.partner(number, reader, places));
            next.addFlashAttribute("message", "Saved.");
            return "redirect:/partners/" + number;
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(user, partner, form, String.valueOf(refused.getMessage()), model);
        }
    }

    @PostMapping("/pause")
    String pause(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        return told("Paused: it gets nothing but recalls.", () -> partners.pause(grant, number, why), number, next);
    }

    @PostMapping("/resumption")
    String resume(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, RedirectAttributes next) {
        var grant = change(user, purpose, number);
        return told("It takes posters again.", () -> partners.resume(grant, number), number, next);
    }

    /** Makes a new secret for the signatures, and shows it this once. */
    @PostMapping("/secret")
    String turnSecret(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, RedirectAttributes next) {
        var grant = change(user, purpose, number);
        partners.turnSecret(grant, number);
        next.addFlashAttribute("secret", marks.secret(partners.get(number)));
        return "redirect:/partners/" + number;
    }

    private static String told(String done, Runnable change, long number, RedirectAttributes next) {
        Told.after(done, change, next);
        return "redirect:/partners/" + number;
    }

    private Grant change(User user, Purpose purpose, long number) {
        return access.open(user, Partner.ref(number), purpose, Act.CHANGE);
    }

    private String page(User user, Partner partner, PartnerForm form, String error, Model model) {
        var table = places.table();
        var zips = Coverage.zips(partner.covers(), places);
        var lines = deliveries.ofPartner(partner.number());
        var map = new AreaMap.Drawing(atlas).area(table, zips).map("What " + partner.name() + " covers");
        model.addAttribute(
                "page",
                new PartnerPage(
                        partner,
                        form,
                        error,
                        access.may(user, Act.CHANGE, Ref.Kind.PARTNER),
                        partners.history(partner.number()),
                        lines,
                        map,
                        table.people(zips),
                        deliveries.usedThisWeek(partner.number()),
                        places,
                        atlas,
                        own.of(partner, lines)));
        return "distribution/partner";
    }
}
