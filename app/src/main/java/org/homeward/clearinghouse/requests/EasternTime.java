package org.homeward.clearinghouse.requests;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as the desk reads them: {@code 14 Mar 2026 21:05 ET (3 h ago)}. */
final class EasternTime {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'ET'", Locale.US);

    private EasternTime() {}

    static String words(@Nullable Instant at) {
        return at == null ? "" : FORM.format(at.atZone(ZONE));
    }

    static String words(Instant at, Instant now) {
        return words(at) + " (" + distance(at, now) + ")";
    }

    private static String distance(Instant at, Instant now) {
        var gap = Duration.between(now, at);
        var minutes = gap.abs().toMinutes();
        var words = minutes < 60 ? minutes + " min" : minutes < 2880 ? minutes / 60 + " h" : minutes / 1440 + " d";
        return gap.isNegative() ? words + " ago" : "in " + words;
    }
}
