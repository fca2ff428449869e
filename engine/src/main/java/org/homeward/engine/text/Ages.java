package org.homeward.engine.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ages as the range of birth dates they allow: {@code 15}, {@code 15-17}, {@code about 16}, {@code 20s}, {@code 8 months}. Someone who is
 * 15 today was born from 16 years less a day ago to 15 years ago.
 */
final class Ages {
    private static final Pattern DECADE = Pattern.compile("[1-9]0'?s$");
    /** "About 16" is read as two years either way. */
    private static final int ABOUT = 2;

    private static final int OLDEST = 120;

    private Ages() {}

    static Optional<BirthDate> read(String said, Instant asOf) {
        var text = Latin.fold(said);
        var numbers = Latin.numbers(text);
        if (numbers.isEmpty() || numbers.size() > 2) return Optional.empty();
        int youngest = Math.min(numbers.getFirst(), numbers.getLast());
        int oldest = Math.max(numbers.getFirst(), numbers.getLast());
        if (oldest > OLDEST) return Optional.empty();
        var day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        if (text.contains("month")) return born(said, day.minusMonths(oldest + 1L), day.minusMonths(youngest));
        if (text.indexOf('s') > 0 && DECADE.matcher(text).find()) return years(said, day, youngest, oldest + 9);
        int about = isVague(text) ? ABOUT : 0;
        return years(said, day, Math.max(0, youngest - about), oldest + about);
    }

    private static Optional<BirthDate> years(String said, LocalDate day, int youngest, int oldest) {
        return born(said, day.minusYears(oldest + 1L), day.minusYears(youngest));
    }

    /** @param before the last day that is too early */
    private static Optional<BirthDate> born(String said, LocalDate before, LocalDate to) {
        return Optional.of(new BirthDate(said, before.plusDays(1), to, BirthDate.Precision.AGE, false));
    }

    private static boolean isVague(String text) {
        return text.startsWith("~")
                || text.endsWith("?")
                || text.contains("about")
                || text.contains("approx")
                || text.contains("around")
                || text.startsWith("ca");
    }
}
