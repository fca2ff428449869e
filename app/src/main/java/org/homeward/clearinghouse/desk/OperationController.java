package org.homeward.clearinghouse.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Special operations: the list with the form to book one, and the page of each. They stand in the rota's compartment. */
@Controller
@RequestMapping("/operations")
class OperationController {
    private final OperationStore store;
    private final Rota rota;
    private final Access access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OperationController(OperationStore store, Rota rota, Access access, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.rota = rota;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    private static Ref ref(long number) {
        return new Ref(Ref.Kind.ROTA, number == 0 ? "operations" : "operation " + number);
    }

    @GetMapping
    String list(@AuthenticationPrincipal User user, Purpose purpose, Model model) {
        access.open(user, ref(0), purpose);
        return page(user, OperationForm.EMPTY, "", model);
    }

    @PostMapping
    String book(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            OperationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var grant = access.open(user, ref(0), purpose, Act.CHANGE);
        try {
            var operation = form.operation(0, user.displayName());
            mustBeStaff(operation);
            var number = transaction.execute(status -> {
                long booked = store.add(operation);
                access.record(grant, "OPERATION_BOOKED", ref(booked));
                return booked;
            });
            next.addFlashAttribute("message", "Booked.");
            return "redirect:/operations/" + number;
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(user, form, String.valueOf(refused.getMessage()), model);
        }
    }

    private void mustBeStaff(Operation operation) {
        var staff = rota.staff().stream().map(User::name).toList();
        if (!staff.containsAll(operation.staff()))
            throw new Conflict("After-hours staff: choose from the clearinghouse's own people.");
    }

    @GetMapping("/{number}")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, Model model) {
        access.open(user, ref(number), purpose);
        var operation = store.find(number).orElseThrow(() -> new NotFound("Operation " + number));
        model.addAttribute("operation", operation);
        model.addAttribute(
                "staff",
                operation.staff().stream()
                        .map(name -> Rota.name(name, rota.staff()))
                        .toList());
        model.addAttribute("mayChange", access.may(user, Act.CHANGE, Ref.Kind.ROTA));
        model.addAttribute("times", new Times());
        return "desk/operation";
    }

    @PostMapping("/{number}/cancellation")
    String cancel(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, RedirectAttributes next) {
        var grant = access.open(user, ref(number), purpose, Act.CHANGE);
        transaction.executeWithoutResult(status -> {
            if (!store.cancel(number, clock.instant())) throw new NotFound("Operation " + number);
            access.record(grant, "OPERATION_CANCELLED", ref(number));
        });
        next.addFlashAttribute("message", "Cancelled: nobody is called out for it any more.");
        return "redirect:/operations/" + number;
    }

    private String page(User user, OperationForm form, String error, Model model) {
        model.addAttribute("operations", store.list(clock.instant()));
        model.addAttribute("people", rota.staff());
        model.addAttribute("form", form);
        model.addAttribute("error", error);
        model.addAttribute("mayChange", access.may(user, Act.CHANGE, Ref.Kind.ROTA));
        model.addAttribute("times", new Times());
        return "desk/operations";
    }

    /** Lets the template write moments. */
    final class Times {
        public String moment(Instant at) {
            return RotaWords.moment(at);
        }

        /** {@code runs now}, {@code to come}, {@code over}, {@code cancelled}. */
        public String standing(Operation operation) {
            var now = clock.instant();
            if (operation.cancelled()) return "cancelled";
            if (operation.span().holds(now)) return "runs now";
            return operation.span().from().isAfter(now) ? "to come" : "over";
        }
    }
}
