package org.homeward.engine.match;

import org.homeward.engine.text.BirthDate;
import org.homeward.engine.text.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A birth date of eight digits that the calendar doesn't have, as 1971-28-25: one digit of it is wrong, and the others still tell whose it
 * isn't.
 *
 * @param digits four bits each, year first
 * @param firstYear that its span touches
 * @param lastYear that its span touches
 * @param near the level that says most of those of two whose years are close
 * @param far the same of those whose years aren't
 */
record Misdated(int digits, int firstYear, int lastYear, int near, int far) {
    /** Up to a year lies between two that are taken for of the same, so their years may differ by two. */
    private static final int CLOSE = 2;

    /** The one birth date of the profile, if it is such a one. */
    static @Nullable Misdated of(Profile profile, Bounds.Levels birth) {
        if (profile.births().size() != 1) return null;
        var said = profile.births().getFirst();
        if (said.isDay() || said.digits().length() != 8) return null;
        int far = better(BirthComparison.DIFFERENT, BirthComparison.GENERATION_APART, birth);
        int near = better(far, BirthComparison.SAME_YEAR, birth);
        near = better(near, BirthComparison.FITS, birth);
        near = better(near, BirthComparison.AGE_FITS, birth);
        return new Misdated(
                Digits.of(said.digits()), said.from().getYear(), said.to().getYear(), near, far);
    }

    private static int better(int one, int other, Bounds.Levels birth) {
        return birth.units(other) > birth.units(one) ? other : one;
    }

    /**
     * The level that the comparison with a day of the calendar comes to, or one that says more; 0 when it can't be told.
     *
     * @param day as {@link BirthDate#packed}
     */
    int level(int day) {
        int written = BirthComparison.written(digits, day);
        // That these have the same digits is nothing to reckon with.
        if (written == BirthComparison.SAME) return 0;
        if (written != BirthComparison.DIFFERENT) return written;
        int year = Digits.year(day);
        return year >= firstYear - CLOSE && year <= lastYear + CLOSE ? near : far;
    }
}
