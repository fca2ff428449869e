package org.homeward.clearinghouse.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is away, and when. */
@Controller
@RequestMapping("/absences")
class AbsenceController {
    private final Absences absences;
    private final Staff staff;
    private final Access access;
    private final Clock clock;

    AbsenceController(Absences absences, Staff staff, Access access, Clock clock) {
        this.absences = absences;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String show(@AuthenticationPrincipal User user, Purpose purpose, AbsenceForm form, Model model) {
        access.open(user, Absences.ref(0), purpose);
        return page(user, form, "", model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            AbsenceForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var grant = access.open(user, Absences.ref(0), purpose, Act.CHANGE);
        try {
            absences.add(
                    grant,
                    form.who() == null || form.who().isEmpty() ? user.name() : form.who(),
                    form.firstDay(),
                    form.backOn());
            next.addFlashAttribute(
                    "message",
                    "The absence is kept. What is open is given to others when it begins, each with the reason.");
            return "redirect:/absences";
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(user, form, String.valueOf(refused.getMessage()), model);
        }
    }

    @PostMapping("/{number}/ending")
    String end(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, RedirectAttributes next) {
        var grant = access.open(user, Absences.ref(number), purpose, Act.CHANGE);
        Told.after("The absence is ended.", () -> absences.end(grant), next);
        return "redirect:/absences";
    }

    private String page(User user, AbsenceForm form, String error, Model model) {
        var now = clock.instant();
        var away = absences.listFrom(now);
        model.addAttribute("absences", away);
        model.addAttribute("now", now);
        model.addAttribute("staff", staff);
        model.addAttribute("user", user);
        model.addAttribute("supervisor", user.is(UserRole.SUPERVISOR));
        model.addAttribute("form", form);
        model.addAttribute("error", error);
        return "staff/absences";
    }
}
