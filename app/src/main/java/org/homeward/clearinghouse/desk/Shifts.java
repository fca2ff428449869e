package org.homeward.clearinghouse.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.homeward.clearinghouse.staff.Absences;
import org.springframework.stereotype.Component;

/** Who is on duty now, and since when: by the desk's hours and the rota. */
@Component
public class Shifts {
    /** So long after its end somebody still writes about a shift. */
    private static final Duration AFTERWARDS = Duration.ofHours(3);

    /** Holidays and weekends together are never longer. */
    private static final Duration LONGEST_CLOSED = Duration.ofDays(6);

    private final Rota rota;
    private final CalloutStore callouts;
    private final Absences absences;
    private final Clock clock;

    Shifts(Rota rota, CalloutStore callouts, Absences absences, Clock clock) {
        this.rota = rota;
        this.callouts = callouts;
        this.absences = absences;
        this.clock = clock;
    }

    /** When the shift began that somebody ends about now: their own by the rota, else that of the desk's hours. */
    public Instant began(String who) {
        var now = clock.instant();
        return rota.list(new Span(now.minus(AFTERWARDS), now.plusSeconds(1))).stream()
                .filter(shift -> shift.who().equals(who))
                .map(shift -> shift.span().from())
                .filter(from -> !from.isAfter(now))
                .findFirst()
                .orElseGet(() -> began(now));
    }

    private static Instant began(Instant now) {
        if (Hours.isOpen(now)) return Hours.at(LocalDate.ofInstant(now, Hours.EASTERN), Hours.OPENS);
        var closed = Hours.closed(new Span(now.minus(LONGEST_CLOSED), now.plusSeconds(1)));
        return closed.isEmpty() ? now : closed.getLast().from();
    }

    /** While the desk is open everyone who is not away; else whoever is on call, and in a gap of the rota everyone. */
    public boolean isOnDuty(String who) {
        var now = clock.instant();
        if (absences.find(who, now).isPresent()) return false;
        if (Hours.isOpen(now)) return true;
        var onCall = Arrays.stream(Duty.values())
                .flatMap(duty -> rota.on(duty, now).stream())
                .map(Shift::who)
                .toList();
        return onCall.isEmpty() || onCall.contains(who);
    }

    /**
     * A call-out of that time or one that is open still.
     *
     * @param takenBy user name; empty while nobody has taken it
     */
    public record Called(String words, Instant at, String takenBy) {}

    /** In the order they were raised. Words without anybody's data, so there is no grant. */
    public List<Called> listCalled(Instant since) {
        return callouts.since(since);
    }
}
