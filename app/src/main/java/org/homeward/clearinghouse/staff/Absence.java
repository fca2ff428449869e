package org.homeward.clearinghouse.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Whole days on which somebody is away, where the clearinghouse is.
 *
 * @param who user name
 * @param first the first of them
 * @param back the day they are back, which is none of them
 */
public record Absence(long number, String who, LocalDate first, LocalDate back) {
    private static final ZoneId HERE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.US);

    public Instant from() {
        return first.atStartOfDay(HERE).toInstant();
    }

    public Instant to() {
        return back.atStartOfDay(HERE).toInstant();
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from()) && at.isBefore(to());
    }

    public boolean overlaps(Instant from, Instant to) {
        return from().isBefore(to) && from.isBefore(to());
    }

    /** {@code Mon 30 Nov 2026}. */
    public String until() {
        return DAY.format(back);
    }

    public String since() {
        return DAY.format(first);
    }

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, HERE);
    }
}
