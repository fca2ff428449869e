package org.homeward.engine.index;

import java.util.Arrays;

/** Mentions found, some of them more than once. */
final class Bag {
    private int[] mentions = new int[64];
    private int size;

    void add(int mention) {
        if (size == mentions.length) mentions = Arrays.copyOf(mentions, 2 * size);
        mentions[size++] = mention;
    }

    /** Each once, in ascending order. */
    int[] distinct() {
        Arrays.sort(mentions, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) if (i == 0 || mentions[i] != mentions[i - 1]) mentions[kept++] = mentions[i];
        return Arrays.copyOf(mentions, kept);
    }
}
