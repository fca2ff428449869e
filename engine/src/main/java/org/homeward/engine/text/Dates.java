package org.homeward.engine.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Birth dates in the notations people use. Between two readings of {@code 08/02/2010} the US one (month first) wins and the date is
 * marked ambiguous. Of what begins with a year and is
 * no date of the calendar the year is kept; what else is none is refused.
 */
final class Dates {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2200;
    /** A year that doesn't move: the same table must be read the same at any time. Nobody in a table of today was born after it. */
    private static final int NO_TIME_SAID = 2030;

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dic", 12));

    private Dates() {}

    static Optional<BirthDate> read(String said, Instant asOf) {
        var iso = isoDay(said);
        if (iso != null) return Optional.of(iso);
        var parts = parts(said);
        if (parts.size() == 1) return digits(said, parts.getFirst());
        if (parts.size() == 2) return yearAndMonth(said, parts);
        return parts.size() < 3 ? Optional.empty() : threeParts(said, parts, asOf);
    }

    /** A day of the calendar in the form that nearly all systems send, or null: only quicker than the rest, never another answer. */
    private static @Nullable BirthDate isoDay(String said) {
        if (said.length() != 10 || said.charAt(4) != '-' || said.charAt(7) != '-') return null;
        for (int i = 0; i < said.length(); i++) if (i != 4 && i != 7 && !Latin.isDigit(said.charAt(i))) return null;
        int year = number(said, 0, 4);
        int month = number(said, 5, 7);
        int day = number(said, 8, 10);
        if (!isDay(year, month, day)) return null;
        return BirthDate.day(said, LocalDate.of(year, month, day), false);
    }

    /** Cuts at what is no letter or digit, and between a digit and a letter ({@code 2Aug2010}); a time of day after T is left out. */
    private static List<String> parts(String said) {
        var parts = new ArrayList<String>();
        for (var word : Latin.words(said)) {
            int start = 0;
            for (int i = 1; i <= word.length(); i++)
                if (i == word.length() || Character.isDigit(word.charAt(i)) != Character.isDigit(word.charAt(i - 1))) {
                    parts.add(word.substring(start, i));
                    start = i;
                }
        }
        parts.removeIf(part -> part.equals("st")
                || part.equals("nd")
                || part.equals("rd")
                || part.equals("th")
                || part.equals("of")
                || part.equals("de"));
        int time = parts.indexOf("t");
        return time >= 3 ? parts.subList(0, time) : parts;
    }

    private static Optional<BirthDate> digits(String said, String text) {
        if (!isNumber(text)) return Optional.empty();
        return switch (text.length()) {
            case 4 -> year(said, Integer.parseInt(text));
            case 6 -> month(said, number(text, 0, 4), number(text, 4, 6));
            case 8 -> eightDigits(said, text);
            default -> Optional.empty();
        };
    }

    private static Optional<BirthDate> eightDigits(String said, String text) {
        var yearFirst = day(said, number(text, 0, 4), number(text, 4, 6), number(text, 6, 8), false);
        if (yearFirst.isPresent()) return yearFirst;
        return either(said, number(text, 4, 8), number(text, 0, 2), number(text, 2, 4));
    }

    private static Optional<BirthDate> yearAndMonth(String said, List<String> parts) {
        int first = number(parts.get(0));
        int second = number(parts.get(1));
        return parts.get(0).length() == 4 && isNumber(parts.get(0))
                ? month(said, first, second)
                : month(said, second, first);
    }

    private static Optional<BirthDate> threeParts(String said, List<String> parts, Instant asOf) {
        var a = parts.get(0);
        var b = parts.get(1);
        var c = parts.get(2);
        if (a.length() == 4 && isNumber(a)) return yearFirst(said, number(a), number(b), number(c));
        int year = c.length() == 2 ? century(number(c), asOf) : number(c);
        if (!isNumber(a)) return day(said, year, number(a), number(b), false);
        if (!isNumber(b)) return day(said, year, number(b), number(a), false);
        return either(said, year, number(a), number(b));
    }

    private static Optional<BirthDate> yearFirst(String said, int year, int month, int day) {
        if (month <= 0) return year(said, year);
        if (day <= 0) return month(said, year, month);
        // 1862-87-05 is a slip of the pen in the month; the year still says something, and the digits can be compared
        // as written.
        return day(said, year, month, day, false)
                .or(() -> day(said, year, day, month, false))
                .or(() -> year(said, year));
    }

    /** Month first as in the US, unless only day first gives a date. */
    private static Optional<BirthDate> either(String said, int year, int a, int b) {
        var monthFirst = day(said, year, a, b, a != b && b <= 12);
        return monthFirst.isPresent() ? monthFirst : day(said, year, b, a, false);
    }

    private static Optional<BirthDate> day(String said, int year, int month, int day, boolean ambiguous) {
        if (!isDay(year, month, day)) return Optional.empty();
        return Optional.of(BirthDate.day(said, LocalDate.of(year, month, day), ambiguous));
    }

    private static Optional<BirthDate> month(String said, int year, int month) {
        if (!isMonth(year, month)) return Optional.empty();
        var first = YearMonth.of(year, month);
        return Optional.of(new BirthDate(said, first.atDay(1), first.atEndOfMonth(), BirthDate.Precision.MONTH, false));
    }

    private static Optional<BirthDate> year(String said, int year) {
        if (!isYear(year)) return Optional.empty();
        return Optional.of(new BirthDate(
                said, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), BirthDate.Precision.YEAR, false));
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static boolean isDay(int year, int month, int day) {
        if (!isMonth(year, month) || day < 1) return false;
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static boolean isMonth(int year, int month) {
        return isYear(year) && month >= 1 && month <= 12;
    }

    /** Two digits are the last such year that had begun; in a table, which says no time, the last before {@value #NO_TIME_SAID}. */
    private static int century(int year, Instant asOf) {
        int now = asOf.equals(Instant.EPOCH)
                ? NO_TIME_SAID
                : LocalDate.ofInstant(asOf, ZoneOffset.UTC).getYear();
        int century = now - now % 100 + year;
        return century > now ? century - 100 : century;
    }

    private static boolean isNumber(String text) {
        return Character.isDigit(text.charAt(0));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** A number, a month's name as its number, 0 for unknown ({@code xx}). */
    private static int number(String text) {
        if (isNumber(text)) return text.length() > 4 ? -1 : Integer.parseInt(text);
        return text.length() < 3 ? 0 : MONTHS.getOrDefault(text.substring(0, 3), 0);
    }
}
