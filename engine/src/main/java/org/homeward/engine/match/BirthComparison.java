package org.homeward.engine.match;

import java.time.temporal.ChronoUnit;
import org.homeward.engine.text.BirthDate;
import org.homeward.engine.text.BirthDate.Precision;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Term;

/** Birth dates, partial dates and ages. */
final class BirthComparison {
    static final int SAME = 1;
    /** Equal, but the first of January: what many forms put when only the year is known. */
    static final int FIRST_OF_JANUARY = 2;

    static final int SWAPPED = 3;
    static final int ONE_DIGIT = 4;
    static final int WITHIN_A_MONTH = 5;
    static final int SAME_DAY_AND_MONTH = 6;
    static final int FITS = 7;
    static final int AGE_FITS = 8;
    static final int SAME_YEAR = 9;
    /** Two slips of the pen, of which one may be to swap day and month. */
    static final int TWO_DIGITS = 10;

    static final int DIFFERENT = 11;
    /** So far apart that one may be the other's parent, and nothing in common: hardly a slip of the pen. */
    static final int GENERATION_APART = 12;

    private static final int GENERATION = 15;
    private static final int DAYS_OF_A_MONTH = 31;
    private static final int A_YEAR = 366;

    private BirthComparison() {}

    static void compare(Pair pair, Finding found) {
        for (var left : Few.of(pair.a.births(), pair.b.births(), BirthDate::digits))
            for (var right : Few.of(pair.b.births(), pair.a.births(), BirthDate::digits)) {
                int level = level(left, right);
                // A date that is none of the calendar may have the same digits, and no day to share.
                boolean same = left.isDay() && right.isDay() && left.from().equals(right.from());
                var shared = same ? new Term(Field.BIRTH_DATE, left.from().toString()) : null;
                found.offer(level, left.said(), right.said(), left.digits(), right.digits(), shared);
            }
    }

    static int level(BirthDate a, BirthDate b) {
        if (a.isDay() && b.isDay()) return days(a, b);
        String left = a.digits();
        String right = b.digits();
        if (!left.isEmpty() && !right.isEmpty()) {
            int written = written(Digits.of(left), Digits.of(right));
            if (written != DIFFERENT) return written;
        }
        if (a.overlaps(b)) return a.precision() == Precision.AGE || b.precision() == Precision.AGE ? AGE_FITS : FITS;
        long gap = gap(a, b);
        return gap <= A_YEAR ? SAME_YEAR : gap < GENERATION * A_YEAR ? DIFFERENT : GENERATION_APART;
    }

    private static int days(BirthDate a, BirthDate b) {
        if (a.packed() != 0 && b.packed() != 0) return days(a.packed(), b.packed());
        if (a.from().equals(b.from())) return newYear(a) ? FIRST_OF_JANUARY : SAME;
        if (b.from().equals(a.swapped())) return SWAPPED;
        if (a.from().getYear() == b.from().getYear() && (newYear(a) || newYear(b))) return FITS;
        int written = written(Digits.of(a.digits()), Digits.of(b.digits()));
        if (written == ONE_DIGIT) return ONE_DIGIT;
        if (gap(a, b) <= DAYS_OF_A_MONTH) return WITHIN_A_MONTH;
        int years = Math.abs(a.from().getYear() - b.from().getYear());
        return written == DIFFERENT && years >= GENERATION ? GENERATION_APART : written;
    }

    /** The same for two days of the calendar, as {@link BirthDate#packed}. */
    static int days(int a, int b) {
        if (a == b) return newYear(a) ? FIRST_OF_JANUARY : SAME;
        if (isSwapped(a, b)) return SWAPPED;
        boolean sameYear = a >>> 16 == b >>> 16;
        if (sameYear && (newYear(a) || newYear(b))) return FITS;
        int edits = Digits.edits(a, b);
        if (edits == 1) return ONE_DIGIT;
        if (mayBeClose(a, b) && Math.abs(Digits.day(a) - Digits.day(b)) <= DAYS_OF_A_MONTH) return WITHIN_A_MONTH;
        if (((a ^ b) & 0xffff) == 0) return SAME_DAY_AND_MONTH;
        if (sameYear) return SAME_YEAR;
        if (edits == 2 || isSwappedAndOneDigit(a, b)) return TWO_DIGITS;
        return Math.abs(Digits.year(a) - Digits.year(b)) >= GENERATION ? GENERATION_APART : DIFFERENT;
    }

    private static boolean newYear(int day) {
        return (day & 0xffff) == 0x0101;
    }

    /** Day and month changed places. */
    private static boolean isSwapped(int a, int b) {
        return a >>> 16 == b >>> 16 && (a >>> 8 & 0xff) == (b & 0xff) && (a & 0xff) == (b >>> 8 & 0xff);
    }

    /** Day and month changed places, and a digit is another one. */
    private static boolean isSwappedAndOneDigit(int a, int b) {
        return maybeMonth(a) && maybeMonth(b) && Digits.differing(swapped(a), b) == 1;
    }

    private static boolean maybeMonth(int day) {
        return (day & 0xff) <= 0x12;
    }

    private static int swapped(int day) {
        return day & 0xffff0000 | (day & 0xff) << 8 | day >>> 8 & 0xff;
    }

    /** The same year, or around its turn: the count of days is dear. */
    private static boolean mayBeClose(int a, int b) {
        return a >>> 16 == b >>> 16
                || (a & 0xff00) == 0x0100 && (b & 0xff00) == 0x1200
                || (a & 0xff00) == 0x1200 && (b & 0xff00) == 0x0100;
    }

    /** Compares eight digits, year first, four bits each; also for what is no date of the calendar. */
    static int written(int a, int b) {
        if (a == b) return SAME;
        int edits = Digits.edits(a, b);
        if (edits == 1) return ONE_DIGIT;
        if (((a ^ b) & 0xffff) == 0) return SAME_DAY_AND_MONTH;
        if (a >>> 16 == b >>> 16) return SAME_YEAR;
        return edits == 2 ? TWO_DIGITS : DIFFERENT;
    }

    private static boolean newYear(BirthDate date) {
        return date.from().getDayOfYear() == 1;
    }

    /** Days between the two spans, 0 when they touch. */
    private static long gap(BirthDate a, BirthDate b) {
        if (a.overlaps(b)) return 0;
        return Math.min(
                Math.abs(ChronoUnit.DAYS.between(a.to(), b.from())),
                Math.abs(ChronoUnit.DAYS.between(b.to(), a.from())));
    }
}
