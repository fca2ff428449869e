package org.homeward.engine.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ages as the range of birth dates they allow. */
final class Ages {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    /** "About 16" is read as two years either way. */
    private static final int ABOUT = 2;

    private static final int OLDEST = 120;

    private Ages() {}

    static Optional<BirthDate> read(String said, Instant asOf) {
        var text = Latin.fold(said);
        var numbers = NUMBER.matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .toList();
        if (numbers.isEmpty() || numbers.size() > 2) return Optional.empty();
        int youngest = Math.min(numbers.getFirst(), numbers.getLast());
        int oldest = Math.max(numbers.getFirst(), numbers.getLast());
        if (oldest > OLDEST) return Optional.empty();
        int about = isVague(text) ? ABOUT : 0;
        var day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        var from = day.minusYears(oldest + about + 1L).plusDays(1);
        var to = day.minusYears(Math.max(0, youngest - about));
        return Optional.of(new BirthDate(said, from, to, BirthDate.Precision.AGE, false));
    }

    private static boolean isVague(String text) {
        return text.startsWith("~")
                || text.endsWith("?")
                || text.contains("about")
                || text.contains("approx")
                || text.contains("around");
    }
}
