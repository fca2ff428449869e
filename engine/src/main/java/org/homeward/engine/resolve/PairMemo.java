package org.homeward.engine.resolve;

import java.util.function.IntSupplier;

/**
 * Remembers what was found for pairs of mentions, for a component is compared whole each time a mention joins it. Direct-mapped: a pair
 * that falls on another's place replaces it and is worked out again when asked for, so it never grows and never changes a result.
 *
 * <p>Numbers of mentions are never used twice, so nothing in it goes stale.
 */
final class PairMemo {
    private static final int PLACES = 1 << 20;

    private final long[] pairs = new long[PLACES];
    private final int[] values = new int[PLACES];

    /** @param a a mention, smaller than b, so that no pair is 0 */
    int get(int a, int b, IntSupplier otherwise) {
        long pair = (long) a << 32 | b;
        int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 44);
        if (pairs[place] != pair) {
            int value = otherwise.getAsInt();
            pairs[place] = pair;
            values[place] = value;
        }
        return values[place];
    }
}
