package org.homeward.clearinghouse.cybertips;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as pages say them. */
final class Times {
    private static final DateTimeFormatter EASTERN =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'ET'", Locale.US).withZone(ZoneId.of("America/New_York"));

    /** Connections go to a network's operator, who looks them up by the second. */
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    private Times() {}

    static String exact(Instant at) {
        return EXACT.format(at);
    }

    /** {@code 14 Mar 2026 21:05 ET (3 h ago)}. */
    static String said(Instant at, Instant now) {
        return EASTERN.format(at) + " (" + ago(Duration.between(at, now)) + ")";
    }

    private static String ago(Duration passed) {
        if (passed.toMinutes() < 1) return "just now";
        if (passed.toMinutes() < 60) return passed.toMinutes() + " min ago";
        if (passed.toHours() < 48) return passed.toHours() + " h ago";
        return passed.toDays() + " d ago";
    }
}
