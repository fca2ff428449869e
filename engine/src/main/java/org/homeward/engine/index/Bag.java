package org.homeward.engine.index;

import java.util.Arrays;

/** Mentions found, some of them more than once. */
final class Bag {
    private final int most;
    private int[] mentions = new int[64];
    private int size;

    Bag() {
        this(Integer.MAX_VALUE);
    }

    /** @param most when so many are in it no more go in; 64 or more */
    Bag(int most) {
        this.most = most;
    }

    void add(int mention) {
        if (size == mentions.length) {
            if (size == most) return;
            mentions = Arrays.copyOf(mentions, Math.min(2 * size, most));
        }
        mentions[size++] = mention;
    }

    boolean isFull() {
        return size == most;
    }

    /** Each once, in ascending order. */
    int[] distinct() {
        Arrays.sort(mentions, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) if (i == 0 || mentions[i] != mentions[i - 1]) mentions[kept++] = mentions[i];
        return Arrays.copyOf(mentions, kept);
    }
}
