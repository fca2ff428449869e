package org.homeward.engine.index;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Which mentions hold a term: from the term's 64-bit key to mention numbers, without order and without repeats.
 *
 * <p>Open addressing with linear probing, at most two thirds full. Most terms are held by one mention, so a slot holds that mention
 * itself and only a second one makes a list: 12 bytes for a single posting, 4 to 8 more for each of a list. Two terms that shared a key
 * would share a list, which costs a comparison and never makes a link. A term whose last mention has gone keeps its slot until the next
 * growth.
 */
final class Postings {
    private static final int EMPTY = -1;

    private long[] keys = new long[1 << 10];
    /** A mention, EMPTY, or {@code -2 - n} for list n. */
    private int[] slots = new int[1 << 10];

    private int used;
    private int[][] lists = new int[64][];
    private int[] lengths = new int[64];
    private int listCount;

    Postings() {
        Arrays.fill(slots, EMPTY);
    }

    void add(long key, int mention) {
        if (3L * (used + 1) > 2L * keys.length) grow();
        int at = slot(key);
        if (keys[at] == 0) {
            keys[at] = nonZero(key);
            used++;
        }
        if (slots[at] == EMPTY) slots[at] = mention;
        else if (slots[at] >= 0) slots[at] = -2 - newList(slots[at], mention);
        else append(-2 - slots[at], mention);
    }

    void remove(long key, int mention) {
        int at = slot(key);
        if (slots[at] == mention) slots[at] = EMPTY;
        else if (slots[at] < EMPTY) remove(-2 - slots[at], mention);
    }

    int count(long key) {
        int value = slots[slot(key)];
        if (value == EMPTY) return 0;
        return value >= 0 ? 1 : lengths[-2 - value];
    }

    void each(long key, IntConsumer mentions) {
        int value = slots[slot(key)];
        if (value >= 0) mentions.accept(value);
        if (value >= EMPTY) return;
        int list = -2 - value;
        for (int i = 0; i < lengths[list]; i++) mentions.accept(lists[list][i]);
    }

    OptionalInt any(long key, IntPredicate test) {
        int value = slots[slot(key)];
        if (value >= 0) return test.test(value) ? OptionalInt.of(value) : OptionalInt.empty();
        if (value == EMPTY) return OptionalInt.empty();
        int list = -2 - value;
        return Arrays.stream(lists[list], 0, lengths[list]).filter(test).findFirst();
    }

    private int newList(int first, int second) {
        if (listCount == lists.length) {
            lists = Arrays.copyOf(lists, listCount * 2);
            lengths = Arrays.copyOf(lengths, listCount * 2);
        }
        lists[listCount] = new int[] {first, second};
        lengths[listCount] = 2;
        return listCount++;
    }

    private void append(int list, int mention) {
        int length = lengths[list]++;
        if (length == lists[list].length) lists[list] = Arrays.copyOf(lists[list], length + (length >> 1) + 1);
        lists[list][length] = mention;
    }

    private void remove(int list, int mention) {
        for (int i = 0; i < lengths[list]; i++)
            if (lists[list][i] == mention) {
                lists[list][i] = lists[list][--lengths[list]];
                return;
            }
    }

    /** Where the key is, or the free slot where it would go. */
    private int slot(long key) {
        key = nonZero(key);
        int mask = keys.length - 1;
        int at = (int) (key >>> 16) & mask;
        while (keys[at] != 0 && keys[at] != key) at = (at + 1) & mask;
        return at;
    }

    private void grow() {
        var oldKeys = keys;
        var oldSlots = slots;
        keys = new long[oldKeys.length * 2];
        slots = new int[oldKeys.length * 2];
        Arrays.fill(slots, EMPTY);
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldSlots[i] == EMPTY) continue;
            int at = slot(oldKeys[i]);
            keys[at] = oldKeys[i];
            slots[at] = oldSlots[i];
            used++;
        }
    }

    private static long nonZero(long key) {
        return key == 0 ? 1 : key;
    }
}
