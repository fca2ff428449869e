package org.homeward.clearinghouse.entities;

import java.util.Locale;

/** Numbers of a score as pages show them. */
final class Likelihood {
    private Likelihood() {}

    /** Two digits, and never a zero or a one: no score is certain. */
    static String words(double probability) {
        if (probability > 0.994) return "> 0.99";
        if (probability < 0.006) return "< 0.01";
        return String.format(Locale.ROOT, "%.2f", probability);
    }

    /** True of bits that pages show as 0.0: for and against as good as nothing. */
    static boolean isNothing(double bits) {
        return Math.abs(bits) < 0.05;
    }

    /** With its sign, a true minus included. */
    static String bits(double bits) {
        if (isNothing(bits)) return "0.0";
        return String.format(Locale.ROOT, "%+.1f", bits).replace('-', '−');
    }
}
