package org.homeward.clearinghouse.desk;

import java.time.Clock;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.staff.Absence;
import org.homeward.clearinghouse.staff.AbsenceChanged;
import org.homeward.clearinghouse.staff.Absences;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells supervisors, once for each shift, that somebody is on call while they are away. */
@Component
class AbsencesToDesk {
    private static final double RANK = 30;
    private final Absences absences;
    private final Rota rota;
    private final Desk desk;
    private final Clock clock;

    AbsencesToDesk(Absences absences, Rota rota, Desk desk, Clock clock) {
        this.absences = absences;
        this.rota = rota;
        this.desk = desk;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(AbsenceChanged changed) {
        absences.find(changed.number()).ifPresent(this::warn);
    }

    private void warn(Absence absence) {
        var now = clock.instant();
        var from = absence.from().isAfter(now) ? absence.from() : now;
        if (!from.isBefore(absence.to())) return;
        rota.away(new Span(from, absence.to())).stream()
                .filter(away -> away.absence().number() == absence.number())
                .forEach(this::tell);
    }

    private void tell(Rota.Away away) {
        var staff = rota.staff();
        var line = AwayLine.of(away, staff);
        staff.stream()
                .filter(user -> user.is(UserRole.SUPERVISOR))
                .map(User::name)
                .forEach(supervisor -> desk.notify(new News(
                        supervisor,
                        Rota.ref(away.shift().number()),
                        "On call while away: hand the shift over",
                        line.name() + ", " + line.duty().toLowerCase(java.util.Locale.ROOT) + " " + line.shift() + ": "
                                + line.absence(),
                        "/rota/away",
                        RANK,
                        "away " + away.shift().number() + " " + away.absence().number())));
    }
}
