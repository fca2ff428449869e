package org.homeward.engine.match;

import java.util.random.RandomGenerator;

/**
 * Which pairs of a list could be one entity.
 *
 * @param size length of the list
 * @param split 0 when every pair could; otherwise only pairs of one before and one from this position on: two tables
 */
public record PairSpace(int size, int split) {
    public PairSpace {
        if (size < 0 || split < 0 || split > size)
            throw new IllegalArgumentException("no such pairs: " + size + " split at " + split);
    }

    /** Number of pairs. */
    public double pairs() {
        return split == 0 ? size / 2.0 * (size - 1) : (double) split * (size - split);
    }

    public boolean contains(int a, int b) {
        return a != b && (split == 0 || a < split != b < split);
    }

    /** One pair, blindly: {@code first << 32 | second}. */
    long random(RandomGenerator random) {
        int a = random.nextInt(split == 0 ? size : split);
        int b = split == 0 ? random.nextInt(size - 1) : split + random.nextInt(size - split);
        if (split == 0 && b >= a) b++;
        return pack(a, b);
    }

    /** Two positions as one number. */
    public static long pack(int a, int b) {
        return (long) a << 32 | b;
    }

    public static int first(long pair) {
        return (int) (pair >>> 32);
    }

    public static int second(long pair) {
        return (int) pair;
    }
}
