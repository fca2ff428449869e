package org.homeward.clearinghouse.imagery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages say times and sizes. */
final class PhotoWords {
    static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'ET'", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);

    private PhotoWords() {}

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(EASTERN));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, bytes / 1000) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
