package org.homeward.engine.match;

import java.time.LocalDate;

/** Eight digits in an int, four bits each, the first one highest. */
final class Digits {
    private static final int LOWEST_BITS = 0x11111111;

    private Digits() {}

    static int of(String eight) {
        return Integer.parseUnsignedInt(eight, 16);
    }

    /** As {@link Similarity#edits} of the two written out, with a limit of 2. */
    static int edits(int a, int b) {
        int differ = a ^ b;
        if (differ == 0) return 0;
        int places = places(differ);
        int count = Integer.bitCount(places);
        if (count == 1) return 1;
        // Swaps make one edit of two digits, so more than four take more than two.
        if (count <= 4) {
            int edits = count - swaps(a, b, places);
            if (edits <= 2) return edits;
        }
        return isShifted(a, b, differ) || isShifted(b, a, differ) ? 2 : 3;
    }

    /** The day that eight digits say, year first, counted from 1970. */
    static long day(int date) {
        int month = (date >>> 12 & 15) * 10 + (date >>> 8 & 15);
        return LocalDate.of(year(date), month, (date >>> 4 & 15) * 10 + (date & 15))
                .toEpochDay();
    }

    /** The year that the first four of eight digits say. */
    static int year(int date) {
        return (date >>> 28) * 1000 + (date >>> 24 & 15) * 100 + (date >>> 20 & 15) * 10 + (date >>> 16 & 15);
    }

    /** How many of up to sixteen digits differ. */
    static int differing(long a, long b) {
        long any = a ^ b;
        any |= any >>> 2;
        return Long.bitCount((any | any >>> 1) & 0x1111111111111111L);
    }

    /** True when both hold the same digits, five at most, in any order. */
    static boolean areSame(int a, int b) {
        return counts(a) == counts(b);
    }

    private static long counts(int digits) {
        long counts = 0;
        for (int left = digits & 0xfffff, i = 0; i < 5; i++, left >>>= 4) counts += 1L << 5 * (left & 15);
        return counts;
    }

    /** The lowest bit of each digit that differs. */
    private static int places(int differ) {
        int any = differ | differ >>> 2;
        return (any | any >>> 1) & LOWEST_BITS;
    }

    /** How many pairs of neighbours changed places, none counted twice. */
    private static int swaps(int a, int b, int places) {
        int swaps = 0;
        for (int shift = 0; shift < 28; shift += 4) {
            if ((places >>> shift & 0x11) != 0x11) continue;
            int left = a >>> shift & 0xff;
            int right = b >>> shift & 0xff;
            if (left != (right >>> 4 | right << 4 & 0xf0)) continue;
            swaps++;
            shift += 4;
        }
        return swaps;
    }

    /** True when one digit left out of a and one put in elsewhere make b: what lies between is moved by one place. */
    private static boolean isShifted(int a, int b, int differ) {
        int low = Integer.numberOfTrailingZeros(differ) & ~3;
        int high = 31 - Integer.numberOfLeadingZeros(differ) | 3;
        int between = (int) ((1L << high - 3) - (1L << low));
        return ((a >>> 4 ^ b) & between) == 0;
    }
}
