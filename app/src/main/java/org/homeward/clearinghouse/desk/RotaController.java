package org.homeward.clearinghouse.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
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

/** The rota: two weeks at a time, its gaps, and for supervisors the changes. */
@Controller
@RequestMapping("/rota")
class RotaController {
    private final Rota rota;
    private final Access access;
    private final Clock clock;

    RotaController(Rota rota, Access access, Clock clock) {
        this.rota = rota;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam(defaultValue = "") String from,
            RotaForm form,
            Model model) {
        access.open(user, Rota.ref(0), purpose);
        return page(user, first(from), form, "", model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam(defaultValue = "") String from,
            RotaForm form,
            Model model,
            HttpServletResponse response) {
        var grant = change(user, purpose, 0);
        try {
            rota.add(grant, form.shift());
            return "redirect:/rota?from=" + first(from);
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(user, first(from), form, String.valueOf(refused.getMessage()), model);
        }
    }

    @PostMapping("/{number}/handover")
    String give(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        return told("Handed over.", () -> rota.give(grant, number, who), from, next);
    }

    @PostMapping("/{number}/removal")
    String withdraw(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        next.addFlashAttribute("undo", number);
        return told("Taken out.", () -> rota.withdraw(grant, number), from, next);
    }

    @PostMapping("/{number}/restoring")
    String restore(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        return told("It stands again.", () -> rota.restore(grant, number), from, next);
    }

    /** Back to the same two weeks, with what was done or why it could not be. */
    private String told(String done, Runnable change, String from, RedirectAttributes next) {
        Told.after(done, change, next);
        return "redirect:/rota?from=" + first(from);
    }

    private Grant change(User user, Purpose purpose, long number) {
        return access.open(user, Rota.ref(number), purpose, Act.CHANGE);
    }

    private String page(User user, LocalDate first, RotaForm form, String error, Model model) {
        var within = RotaPage.span(first);
        var now = clock.instant();
        model.addAttribute(
                "page",
                new RotaPage(
                        first,
                        now,
                        rota.standby(),
                        rota.list(within),
                        within.overlap(new Span(now, Instant.MAX))
                                .map(rota::gaps)
                                .orElse(List.of()),
                        rota.staff(),
                        rota.unreachable(),
                        rota.away(within),
                        access.may(user, Act.CHANGE, Ref.Kind.ROTA),
                        form,
                        error));
        return "desk/rota";
    }

    /** Today when nothing, or no day that anybody plans for, was asked for. */
    private LocalDate first(String asked) {
        var today = LocalDate.ofInstant(clock.instant(), Hours.EASTERN);
        try {
            var day = LocalDate.parse(asked);
            return Math.abs(day.getYear() - today.getYear()) > Rota.YEARS ? today : day;
        } catch (DateTimeException e) {
            return today;
        }
    }
}
