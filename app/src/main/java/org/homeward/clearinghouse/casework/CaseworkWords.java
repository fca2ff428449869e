package org.homeward.clearinghouse.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as these pages write them. */
final class CaseworkWords {
    static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm 'ET'", Locale.US).withZone(EASTERN);

    private CaseworkWords() {}

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** {@code in 3 days}, {@code 5 h ago}. */
    static String distance(Instant at, Instant now) {
        var time = Duration.between(now, at).abs();
        var words = time.toDays() > 1 ? time.toDays() + " days" : time.toHours() + " h";
        return at.isBefore(now) ? words + " ago" : "in " + words;
    }
}
