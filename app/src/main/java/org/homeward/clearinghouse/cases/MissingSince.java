package org.homeward.clearinghouse.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.homeward.engine.model.When;
import org.jspecify.annotations.Nullable;

/**
 * When the child was last known to be safe or, of an unidentified one, when it was found; as local to the place.
 *
 * @param time null when only the day is known
 */
record MissingSince(LocalDate day, @Nullable LocalTime time, ZoneId zone) {
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    /** Empty when no day is given or it can't be read. A zone that isn't one is read as Eastern: the form refuses it elsewhere. */
    static Optional<MissingSince> of(Answers answers) {
        return Readings.date(answers.atScene("date"))
                .map(day -> new MissingSince(
                        day, Readings.time(answers.atScene("time")).orElse(null), zone(answers)));
    }

    private static ZoneId zone(Answers answers) {
        try {
            return answers.atScene("zone").isEmpty() ? EASTERN : ZoneId.of(answers.atScene("zone"));
        } catch (DateTimeException e) {
            return EASTERN;
        }
    }

    /** The moment, or the first of the day. */
    Instant from() {
        return day.atTime(time == null ? LocalTime.MIN : time).atZone(zone).toInstant();
    }

    /** The moment, or the whole day. */
    When when() {
        if (time != null) return When.at(from());
        return new When(from(), day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1));
    }
}
