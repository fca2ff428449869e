package org.homeward.engine.resolve;

import java.util.Arrays;

/** The accepted pairs: for each mention the others, with the pair's log-odds in {@link Clusters#UNITS}. */
public final class Edges {
    private static final int[] NONE = {};

    /** By mention: other, units, other, units, … */
    private int[][] of = new int[1 << 10][];

    private long count;

    void add(int a, int b, int units) {
        put(a, b, units);
        put(b, a, units);
        count++;
    }

    /** Takes out all edges of a mention. */
    void remove(int mention) {
        var pairs = pairs(mention);
        for (int i = 0; i < pairs.length; i += 2) drop(pairs[i], mention);
        count -= pairs.length / 2;
        if (mention < of.length) of[mention] = NONE;
    }

    /** What is done with each edge of a mention. */
    @FunctionalInterface
    public interface Visitor {
        void edge(int other, int units);
    }

    public void each(int mention, Visitor visitor) {
        var pairs = pairs(mention);
        for (int i = 0; i < pairs.length; i += 2) visitor.edge(pairs[i], pairs[i + 1]);
    }

    /** Others and units in turn; not to be changed. */
    int[] pairs(int mention) {
        return mention < of.length && of[mention] != null ? of[mention] : NONE;
    }

    public long count() {
        return count;
    }

    private void put(int mention, int other, int units) {
        if (mention >= of.length) of = Arrays.copyOf(of, Math.max(mention + 1, of.length * 2));
        var pairs = pairs(mention);
        var longer = Arrays.copyOf(pairs, pairs.length + 2);
        longer[pairs.length] = other;
        longer[pairs.length + 1] = units;
        of[mention] = longer;
    }

    private void drop(int mention, int other) {
        var pairs = pairs(mention);
        for (int i = 0; i < pairs.length; i += 2)
            if (pairs[i] == other) {
                var shorter = Arrays.copyOf(pairs, pairs.length - 2);
                System.arraycopy(pairs, i + 2, shorter, i, pairs.length - i - 2);
                of[mention] = shorter;
                return;
            }
    }
}
