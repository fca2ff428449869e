package org.homeward.engine.resolve;

import java.util.function.IntBinaryOperator;

/**
 * Remembers what was found for pairs of mentions that no edge ties, for a component is compared whole each time a mention joins it.
 * Direct-mapped: a pair that falls on another's place replaces it and is worked out again when asked for, so it never changes a result.
 * It grows with what it is asked, up to {@link #MOST} places, of twelve bytes each.
 *
 * <p>Numbers of mentions are never used twice, so nothing in it goes stale.
 */
final class PairMemo {
    private static final int MOST = 1 << 20;

    private final IntBinaryOperator found;
    private long[] pairs = new long[1 << 6];
    private int[] values = new int[1 << 6];
    private int missed;

    /** @param found what is remembered; symmetric */
    PairMemo(IntBinaryOperator found) {
        this.found = found;
    }

    int get(int a, int b) {
        // The smaller first, so that no pair is 0.
        long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
        int place = place(pair);
        if (pairs[place] == pair) return values[place];
        if (++missed > pairs.length && pairs.length < MOST) grow();
        return keep(pair, found.applyAsInt(a, b));
    }

    private int keep(long pair, int value) {
        int place = place(pair);
        pairs[place] = pair;
        values[place] = value;
        return value;
    }

    private int place(long pair) {
        return (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & pairs.length - 1;
    }

    private void grow() {
        long[] oldPairs = pairs;
        int[] oldValues = values;
        pairs = new long[2 * oldPairs.length];
        values = new int[2 * oldValues.length];
        missed = 0;
        for (int i = 0; i < oldPairs.length; i++) if (oldPairs[i] != 0) keep(oldPairs[i], oldValues[i]);
    }
}
