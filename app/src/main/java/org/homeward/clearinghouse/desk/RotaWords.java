package org.homeward.clearinghouse.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of the rota: with the day of the week, for whoever plans a week ahead. */
final class RotaWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.US).withZone(Hours.EASTERN);
    /** In the hour that comes twice, which of the two. */
    private static final DateTimeFormatter TWICE =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.US).withZone(Hours.EASTERN);

    private RotaWords() {}

    static String moment(Instant at) {
        var there = at.atZone(Hours.EASTERN);
        boolean twice = Hours.EASTERN
                        .getRules()
                        .getValidOffsets(there.toLocalDateTime())
                        .size()
                > 1;
        return (twice ? TWICE : MOMENT).format(at);
    }
}
