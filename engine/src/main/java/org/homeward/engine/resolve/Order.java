package org.homeward.engine.resolve;

import java.util.Arrays;

/** Sorts mentions into canonical order: by merging, with nothing to do where they are in order already. */
final class Order {
    private static final int FEW = 12;

    private final Evidence evidence;

    Order(Evidence evidence) {
        this.evidence = evidence;
    }

    boolean before(int a, int b) {
        return evidence.compare(a, b) < 0;
    }

    /** Sorts the array itself, and returns it. */
    int[] sorted(int[] mentions) {
        sort(mentions, 0, mentions.length);
        return mentions;
    }

    int first(int[] mentions) {
        int first = mentions[0];
        for (int mention : mentions) if (before(mention, first)) first = mention;
        return first;
    }

    private void sort(int[] mentions, int from, int to) {
        if (to - from <= FEW) {
            insert(mentions, from, to);
            return;
        }
        int middle = from + to >>> 1;
        sort(mentions, from, middle);
        sort(mentions, middle, to);
        if (before(mentions[middle], mentions[middle - 1])) merge(mentions, from, middle, to);
    }

    private void insert(int[] mentions, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int mention = mentions[i];
            int at = i;
            for (; at > from && before(mention, mentions[at - 1]); at--) mentions[at] = mentions[at - 1];
            mentions[at] = mention;
        }
    }

    private void merge(int[] mentions, int from, int middle, int to) {
        var left = Arrays.copyOfRange(mentions, from, middle);
        int right = middle;
        int at = from;
        for (int next : left) {
            while (right < to && before(mentions[right], next)) mentions[at++] = mentions[right++];
            mentions[at++] = next;
        }
    }
}
