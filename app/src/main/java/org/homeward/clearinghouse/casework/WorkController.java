package org.homeward.clearinghouse.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.desk.EasternField;
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

/** Follow-ups and contacts of a case: a page of their own, and a part of the case's page. */
@Controller
@RequestMapping("/cases/{number:NCM-.+}")
class WorkController {
    private final Contacts contacts;
    private final FollowUps followUps;
    private final Cases cases;
    private final Access access;
    private final Clock clock;

    WorkController(Contacts contacts, FollowUps followUps, Cases cases, Access access, Clock clock) {
        this.contacts = contacts;
        this.followUps = followUps;
        this.cases = cases;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/work")
    String show(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var grant = access.open(user, number.ref(), purpose);
        return page(grant, number, Math.clamp(page, 0, 10_000), new ContactForm("", "", "", "", "", null), "", model);
    }

    @PostMapping("/contacts")
    String log(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            ContactForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var grant = access.open(user, number.ref(), purpose, Act.CHANGE);
        try {
            contacts.log(grant, number, form);
            next.addFlashAttribute("message", "Logged. The next follow-up is set.");
            return "redirect:/cases/" + number;
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(grant, number, 0, form, String.valueOf(refused.getMessage()), model);
        }
    }

    @PostMapping("/contacts/{contact}/removal")
    String withdraw(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @PathVariable long contact,
            RedirectAttributes next) {
        var grant = access.open(user, number.ref(), purpose, Act.CHANGE);
        Told.after("The contact is taken out of the log.", () -> contacts.withdraw(grant, number, contact), next);
        return "redirect:/cases/" + number;
    }

    @PostMapping("/follow-ups/{party}")
    String move(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @PathVariable Party party,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        var grant = access.open(user, number.ref(), purpose, Act.CHANGE);
        Told.after(
                "The follow-up is moved.",
                () -> followUps.move(
                        grant, number, party, EasternField.read(due, "Due: choose a date and a time."), why),
                next);
        return "redirect:/cases/" + number;
    }

    private String page(Grant grant, CaseNumber number, int page, ContactForm form, String error, Model model) {
        var found = contacts.list(number, page);
        model.addAttribute(
                "page",
                new WorkPage(
                        number,
                        cases.profile(grant, number).name(),
                        followUps.list(number),
                        found.stream().limit(Contacts.PAGE).toList(),
                        cases.listUnsafe(grant, number),
                        page,
                        found.size() > Contacts.PAGE,
                        access.may(grant.user(), Act.CHANGE, Ref.Kind.CASE),
                        form,
                        error,
                        clock.instant()));
        return "casework/work";
    }
}
