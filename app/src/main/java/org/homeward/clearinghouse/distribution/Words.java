package org.homeward.clearinghouse.distribution;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and numbers as pages write them. */
final class Words {
    static final ZoneId HERE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.US);

    private Words() {}

    /** {@code 14 Mar 2026 21:05 ET}. */
    static String moment(Instant at) {
        return MOMENT.format(at.atZone(HERE)) + " ET";
    }

    /** {@code 45 min}, {@code 3 h}, {@code 2 d 4 h}. */
    static String lasting(Duration time) {
        if (time.toDays() >= 7) return "%,d days".formatted(time.toDays());
        if (time.toDays() >= 1) return time.toDays() + " d " + time.toHoursPart() + " h";
        return time.toHours() >= 1 ? time.toHours() + " h" : Math.max(0, time.toMinutes()) + " min";
    }

    /** How far the child can be, while a number of miles tells anything. */
    static String away(double miles) {
        return miles > 2_500 ? "anywhere in the country" : "up to " + miles(miles) + " miles away";
    }

    static String miles(double miles) {
        return "%,.0f".formatted(miles);
    }

    /** {@code 1.2 million}, {@code 48,000}: no more places than the count is good for. */
    static String people(long people) {
        if (people >= 1_000_000) return "%.1f million".formatted(people / 1e6);
        if (people >= 10_000) return "%,d".formatted(Math.round(people / 1000.0) * 1000);
        return "%,d".formatted(people);
    }
}
