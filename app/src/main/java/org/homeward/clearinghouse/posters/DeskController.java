package org.homeward.clearinghouse.posters;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where posters are made: all of them, one, and those of a case. */
@Controller
class DeskController {
    private final Looks looks;
    private final Access access;
    private final Drafts drafts;
    private final DeskPages pages;

    DeskController(Looks looks, Access access, Drafts drafts, DeskPages pages) {
        this.looks = looks;
        this.access = access;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/poster-desk")
    String list(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var list = access.search(user, Ref.Kind.POSTER, standing, purpose, grant -> {
            var found = pages.list(standing, Math.max(0, page));
            return new Shown<>(found, found.refs());
        });
        model.addAttribute("page", list);
        return "posters/desk";
    }

    @GetMapping("/poster-desk/{number}")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable String number, Model model) {
        var look = looks.open(user, purpose, number, Act.READ);
        model.addAttribute("page", pages.one(look));
        return "posters/one";
    }

    /** A part of the case's page. */
    @GetMapping("/cases/{number:NCM-.+}/posters")
    String ofCase(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Model model) {
        access.open(user, new Ref(Ref.Kind.POSTER, number.value()), purpose);
        var ofCase = access.open(user, number.ref(), purpose);
        model.addAttribute("page", pages.ofCase(ofCase, number));
        return "posters/card";
    }

    @GetMapping(path = "/cases/{number:NCM-.+}/posters", headers = "HX-Request")
    String inPlace(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Model model) {
        return ofCase(user, purpose, number, model) + " :: list";
    }

    @PostMapping("/cases/{number:NCM-.+}/posters")
    String start(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number) {
        var grant = access.open(user, new Ref(Ref.Kind.POSTER, number.value()), purpose, Act.CHANGE);
        var ofCase = access.open(user, number.ref(), purpose);
        return "redirect:/poster-desk/" + drafts.start(grant, ofCase, number);
    }
}
