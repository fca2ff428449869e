package org.homeward.clearinghouse.casework;

import java.time.Clock;
import java.time.LocalDate;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The portal of law enforcement: an agency's own cases. */
@Controller
@RequestMapping("/agency/cases")
class AgencyController {
    private final AgencyCases cases;
    private final AgencyNews news;
    private final Access access;
    private final Clock clock;

    AgencyController(AgencyCases cases, AgencyNews news, Access access, Clock clock) {
        this.cases = cases;
        this.news = news;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal User user, Purpose purpose, Model model) {
        var found = access.search(user, Ref.Kind.AGENCY_CASE, user.agency().ori(), purpose, grant -> {
            var list = cases.list(user);
            return new Shown<>(
                    list,
                    list.stream().map(line -> AgencyCases.ref(line.number())).toList());
        });
        model.addAttribute("agency", user.agency().name());
        model.addAttribute("cases", found);
        return "casework/agency-list";
    }

    @GetMapping("/{number:NCM-.+}")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Model model) {
        var profile = cases.get(access.open(user, AgencyCases.ref(number), purpose));
        model.addAttribute("profile", profile);
        model.addAttribute("news", news.list(number));
        model.addAttribute("age", profile.child().ageOn(LocalDate.ofInstant(clock.instant(), CaseworkWords.EASTERN)));
        return "casework/agency-case";
    }

    @PostMapping("/{number:NCM-.+}/information")
    String add(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        var grant = access.open(user, AgencyCases.ref(number), purpose, Act.CHANGE);
        return told(number, "Thank you. Whoever has the case is told.", () -> cases.add(grant, words), words, next);
    }

    @PostMapping("/{number:NCM-.+}/recovery")
    String confirmRecovery(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        var grant = access.open(user, AgencyCases.ref(number), purpose, Act.CHANGE);
        return told(
                number,
                "The recovery is confirmed. Posters are being taken down.",
                () -> cases.confirmRecovery(grant, where, words),
                words,
                next);
    }

    private static String told(CaseNumber number, String done, Runnable change, String words, RedirectAttributes next) {
        if (!Told.after(done, change, next)) next.addFlashAttribute("words", words);
        return "redirect:/agency/cases/" + number;
    }
}
