package org.homeward.engine.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Sums whole units by mention number: a small open-addressed map made for one look-up. */
final class Tally {
    private static final int UNITS_PER_BIT = 1024;

    private int[] mentions = new int[64];
    private int[] sums = new int[64];
    private int size;

    Tally() {
        Arrays.fill(mentions, -1);
    }

    static int units(double bits) {
        return (int) Math.round(bits * UNITS_PER_BIT);
    }

    void add(int mention, int units) {
        if (2 * size >= mentions.length) grow();
        int at = slot(mention);
        if (mentions[at] < 0) {
            mentions[at] = mention;
            size++;
        }
        sums[at] += units;
    }

    int[] atLeast(int units) {
        return IntStream.range(0, mentions.length)
                .filter(at -> mentions[at] >= 0 && sums[at] >= units)
                .map(at -> mentions[at])
                .sorted()
                .toArray();
    }

    int[] strongestFirst() {
        return IntStream.range(0, mentions.length)
                .filter(at -> mentions[at] >= 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer at) -> -sums[at]).thenComparingInt(at -> mentions[at]))
                .mapToInt(at -> mentions[at])
                .toArray();
    }

    private int slot(int mention) {
        int mask = mentions.length - 1;
        int at = (mention * 0x9E3779B9 >>> 7) & mask;
        while (mentions[at] >= 0 && mentions[at] != mention) at = (at + 1) & mask;
        return at;
    }

    private void grow() {
        var oldMentions = mentions;
        var oldSums = sums;
        mentions = new int[oldMentions.length * 2];
        sums = new int[oldMentions.length * 2];
        Arrays.fill(mentions, -1);
        for (int i = 0; i < oldMentions.length; i++) {
            if (oldMentions[i] < 0) continue;
            int at = slot(oldMentions[i]);
            mentions[at] = oldMentions[i];
            sums[at] = oldSums[i];
        }
    }
}
