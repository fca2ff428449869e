package org.homeward.engine.index;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** From a hash to numbers of records: open addressing, at most three quarters full. The caller tells whether a number found is meant. */
final class Ids {
    private static final int EMPTY = -1;
    private static final int REMOVED = -2;

    private int[] numbers = new int[1 << 10];
    private long[] hashes = new long[1 << 10];
    private int used;

    Ids() {
        Arrays.fill(numbers, EMPTY);
    }

    void add(long hash, int number) {
        if (4L * ++used > 3L * numbers.length) grow();
        int at = start(hash);
        while (numbers[at] >= 0) at = next(at);
        numbers[at] = number;
        hashes[at] = hash;
    }

    void remove(long hash, int number) {
        for (int at = start(hash); numbers[at] != EMPTY; at = next(at))
            if (numbers[at] == number) {
                numbers[at] = REMOVED;
                return;
            }
    }

    /** A number added with the hash that passes the test, or -1. */
    int find(long hash, IntPredicate meant) {
        for (int at = start(hash); numbers[at] != EMPTY; at = next(at))
            if (numbers[at] >= 0 && hashes[at] == hash && meant.test(numbers[at])) return numbers[at];
        return -1;
    }

    private int start(long hash) {
        return (int) (hash >>> 32) & numbers.length - 1;
    }

    private int next(int at) {
        return at + 1 & numbers.length - 1;
    }

    private void grow() {
        int[] oldNumbers = numbers;
        long[] oldHashes = hashes;
        numbers = new int[oldNumbers.length * 2];
        hashes = new long[oldNumbers.length * 2];
        Arrays.fill(numbers, EMPTY);
        used = 1;
        for (int i = 0; i < oldNumbers.length; i++) if (oldNumbers[i] >= 0) add(oldHashes[i], oldNumbers[i]);
    }
}
