package org.homeward.clearinghouse.desk;

import java.time.Clock;
import java.time.Duration;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shifts to come of people who are away then: a page, and a part of the absences' page. */
@Controller
class AwayController {
    static final Duration AHEAD = Duration.ofDays(90);
    private final Rota rota;
    private final Access access;
    private final Clock clock;

    AwayController(Rota rota, Access access, Clock clock) {
        this.rota = rota;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/rota/away")
    String show(@AuthenticationPrincipal User user, Purpose purpose, Model model) {
        access.open(user, Rota.ref(0), purpose);
        var now = clock.instant();
        model.addAttribute("lines", AwayLine.of(rota.away(new Span(now, now.plus(AHEAD))), rota.staff()));
        return "desk/away";
    }
}
