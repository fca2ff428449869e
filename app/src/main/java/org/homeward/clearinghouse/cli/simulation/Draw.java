package org.homeward.clearinghouse.cli.simulation;

import java.util.List;

/**
 * Chance that is the same in every run and on every JDK: SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators",
 * 2014), started from a seed, a purpose and a number.
 */
final class Draw {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final double FLATNESS = 20;

    private long state;

    Draw(long seed, String purpose, long number) {
        state = mix(mix(seed + GOLDEN) ^ purpose.hashCode() * GOLDEN) + number * 0xd1342543de82ef95L;
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) Math.floorMod(next(), (long) bound);
    }

    long below(long bound) {
        return Math.floorMod(next(), bound);
    }

    /** {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /**
     * The first of the list come up far more often than the last, as names do: rank r about as often as 1/(r + 20), the form Mandelbrot
     * gave to Zipf's law. Of 2,000 surnames the first has 1 % of all people.
     */
    <T> T pickZipf(List<T> list) {
        double most = Math.log((list.size() + FLATNESS) / FLATNESS);
        int rank = (int) (FLATNESS * Math.exp(fraction() * most) - FLATNESS);
        return list.get(Math.min(rank, list.size() - 1));
    }

    private double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
