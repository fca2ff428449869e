package org.homeward.clearinghouse.distribution;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far a sending has come, partner by partner. */
@Controller
@RequestMapping("/sendings/{sending:\\d{1,15}}")
class SendingsController {
    private final Sendings sendings;
    private final Results results;
    private final Marks marks;
    private final Access access;

    SendingsController(Sendings sendings, Results results, Marks marks, Access access) {
        this.sendings = sendings;
        this.results = results;
        this.marks = marks;
        this.access = access;
    }

    @GetMapping
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable long sending, Model model) {
        page(user, purpose, sending, model);
        return "distribution/sending";
    }

    @GetMapping("/progress")
    String progress(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable long sending, Model model) {
        return show(user, purpose, sending, model);
    }

    /** The part that moves, while it does. */
    @GetMapping(value = "/progress", headers = "HX-Request")
    String progressInPlace(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable long sending, Model model) {
        page(user, purpose, sending, model);
        return "distribution/sending :: progress";
    }

    @PostMapping("/deliveries/{delivery}/retry")
    String retry(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long sending,
            @PathVariable long delivery,
            RedirectAttributes next) {
        var grant = access.open(user, ref(sending), purpose, Act.CHANGE);
        Told.after("It is tried again now.", () -> sendings.retry(grant, sendings.get(sending), delivery), next);
        return "redirect:/sendings/" + sending;
    }

    private void page(User user, Purpose purpose, long number, Model model) {
        access.open(user, ref(number), purpose);
        var sending = sendings.get(number);
        var lines = sendings.deliveries(sending);
        model.addAttribute(
                "page",
                new SendingPage(
                        sending,
                        lines,
                        sendings.poster(sending.poster())
                                .filter(Sendings.Known::isRecalled)
                                .isPresent(),
                        results.byChannel(lines),
                        results.byArea(number),
                        access.may(user, Act.CHANGE, Ref.Kind.DISTRIBUTION),
                        marks));
    }

    private static Ref ref(long sending) {
        return new Ref(Ref.Kind.DISTRIBUTION, "sending " + sending);
    }
}
