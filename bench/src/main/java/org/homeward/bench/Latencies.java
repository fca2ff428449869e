package org.homeward.bench;

import java.util.Arrays;
import java.util.Map;

/** Times of single calls, in the order they were made. */
public final class Latencies {
    private final long[] nanos;
    private int size;

    public Latencies(int capacity) {
        nanos = new long[capacity];
    }

    public void add(long taken) {
        nanos[size++] = taken;
    }

    /** Microseconds at or under which this share of the calls stayed: the nearest rank. */
    public double micros(double share) {
        if (size == 0) return Double.NaN;
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[Math.min(size - 1, (int) Math.ceil(share * size) - 1)] / 1e3;
    }

    public void into(Map<String, Double> figures, String what) {
        figures.put(what + "p50 us", micros(0.5));
        figures.put(what + "p99 us", micros(0.99));
        figures.put(what + "p99.9 us", micros(0.999));
    }
}
