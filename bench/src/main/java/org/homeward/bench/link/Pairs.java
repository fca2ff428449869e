package org.homeward.bench.link;

import java.util.Arrays;
import org.homeward.bench.data.Table;

/** Pairs of rows with scores, each pair once. Grows as pairs are added. */
final class Pairs implements Linker.Candidates {
    private long[] keys = new long[1024];
    private double[] scores = new double[1024];
    private int size;

    void add(int a, int b, double score) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            scores = Arrays.copyOf(scores, size * 2);
        }
        keys[size] = (long) Math.min(a, b) << 32 | Math.max(a, b);
        scores[size++] = score;
    }

    @Override
    public long size() {
        return size;
    }

    int first(int pair) {
        return (int) (keys[pair] >>> 32);
    }

    int second(int pair) {
        return (int) keys[pair];
    }

    double score(int pair) {
        return scores[pair];
    }

    @Override
    public double recall(Table table) {
        long[] people = PairScores.people(table);
        long truth = PairScores.pairs(table, people);
        long right = 0;
        for (int i = 0; i < size; i++)
            if (people[first(i)] == people[second(i)] && table.counts(first(i), second(i))) right++;
        return truth == 0 ? 1 : (double) right / truth;
    }
}
