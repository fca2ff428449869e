package org.homeward.engine.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.homeward.engine.text.Field;

/**
 * Sums by mention number what shared terms are worth: a small open-addressed map made for one look-up.
 *
 * <p>The sound of a name says nothing beyond its spelling, nor does a date with day and month swapped beyond the date. Such terms are
 * ways of saying one thing: each way is summed for itself, and of the ways of one thing the best counts.
 */
final class Tally {
    private enum Way {
        TOKENS,
        KEYS,
        BIRTH,
        SWAPPED_BIRTH,
        ALL_ELSE
    }

    private static final int WAYS = Way.values().length;

    private int[] mentions = new int[64];
    private int[] sums = new int[64 * WAYS];
    private int size;

    Tally() {
        Arrays.fill(mentions, -1);
    }

    /** Where terms of the field are summed. */
    static int way(Field field) {
        var way = switch (field) {
            case NAME_TOKEN -> Way.TOKENS;
            case NAME_KEY -> Way.KEYS;
            case BIRTH_DATE -> Way.BIRTH;
            case BIRTH_SWAPPED, BIRTH_MONTH -> Way.SWAPPED_BIRTH;
            default -> Way.ALL_ELSE;
        };
        return way.ordinal();
    }

    void add(int mention, int way, int units) {
        if (2 * size >= mentions.length) grow();
        int at = slot(mention);
        if (mentions[at] < 0) {
            mentions[at] = mention;
            size++;
        }
        sums[at * WAYS + way] += units;
    }

    int[] atLeast(int units) {
        return IntStream.range(0, mentions.length)
                .filter(at -> mentions[at] >= 0 && worth(at) >= units)
                .map(at -> mentions[at])
                .sorted()
                .toArray();
    }

    private int worth(int at) {
        int first = at * WAYS;
        int name = Math.max(sums[first + Way.TOKENS.ordinal()], sums[first + Way.KEYS.ordinal()]);
        int birth = Math.max(sums[first + Way.BIRTH.ordinal()], sums[first + Way.SWAPPED_BIRTH.ordinal()]);
        return name + birth + sums[first + Way.ALL_ELSE.ordinal()];
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
        sums = new int[oldSums.length * 2];
        Arrays.fill(mentions, -1);
        for (int i = 0; i < oldMentions.length; i++) {
            if (oldMentions[i] < 0) continue;
            int at = slot(oldMentions[i]);
            mentions[at] = oldMentions[i];
            System.arraycopy(oldSums, i * WAYS, sums, at * WAYS, WAYS);
        }
    }
}
