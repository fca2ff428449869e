package org.homeward.engine.text;

import java.util.Arrays;

/**
 * How often each of many terms was counted, eight bytes a term: 32 bits of {@link Term#key} and the count. Two terms in a hundred, among
 * a hundred million, share those bits and so a count. Open addressing with linear probing, at most two thirds full. A place is found by
 * the bits themselves, so that growing copies nearly in order.
 */
public final class Counts {
    private static final int SMALLEST = 1 << 10;

    private long[] slots;
    private int size;

    public Counts() {
        this(SMALLEST);
    }

    private Counts(int places) {
        slots = new long[places];
    }

    /** One that holds so many terms without growing. */
    public static Counts with(int terms) {
        return new Counts((int) Math.max(SMALLEST, Math.min(Integer.MAX_VALUE - 8, terms * 3L / 2 + 1)));
    }

    /** The bits of a key that a term is known by here. */
    public static int hash(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    /** What is done with each term counted. */
    @FunctionalInterface
    public interface Visitor {
        void term(int hash, int count);
    }

    /** Adds to the count of a term; one whose count comes to nothing is as if it had never been. */
    public void add(int hash, int count) {
        int slot = slot(hash);
        if (slots[slot] == 0) {
            if (3L * (size + 1) > 2L * slots.length) {
                grow();
                slot = slot(hash);
            }
            slots[slot] = (long) hash << Integer.SIZE;
            size++;
        }
        slots[slot] += count;
        if ((int) slots[slot] == 0) remove(slot);
    }

    /** 0 of a term that wasn't counted. */
    public int get(int hash) {
        return (int) slots[slot(hash)];
    }

    /** The same of many terms at once, by their keys: no look-up waits for the memory of another. */
    int[] of(long[] keys) {
        int[] counts = new int[keys.length];
        // Brings near what is looked at below: these loads wait for nothing.
        for (int i = 0; i < keys.length; i++) counts[i] = (int) slots[start(hash(keys[i]))];
        for (int i = 0; i < keys.length; i++) counts[i] = get(hash(keys[i]));
        return counts;
    }

    /**
     * Reads where the terms of these keys are counted: no look-up waits for the memory of another, and {@link #add} finds it near. Returns a
     * mixture of what was read: who keeps it keeps a compiler from leaving it all out.
     */
    public long bringNear(long[] keys) {
        long near = 0;
        for (long key : keys) near ^= slots[start(hash(key))];
        return near;
    }

    /** How many terms are counted. */
    public int size() {
        return size;
    }

    /** All terms, in no order. */
    public void each(Visitor visitor) {
        for (long slot : slots) if (slot != 0) visitor.term((int) (slot >>> Integer.SIZE), (int) slot);
    }

    Counts copy() {
        var copy = new Counts(0);
        copy.slots = slots.clone();
        copy.size = size;
        return copy;
    }

    /** Hash and count of all terms, a long each, ascending. */
    long[] sorted() {
        var sorted = new long[size];
        int n = 0;
        for (long slot : slots) if (slot != 0) sorted[n++] = slot;
        Arrays.sort(sorted);
        return sorted;
    }

    /** Where the term is, or the free slot where it would go. */
    private int slot(int hash) {
        int slot = start(hash);
        while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != hash) slot = next(slot);
        return slot;
    }

    private int start(int hash) {
        return (int) (Integer.toUnsignedLong(hash) * slots.length >>> Integer.SIZE);
    }

    private int next(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }

    private void grow() {
        var before = slots;
        slots = new long[Math.toIntExact(Math.min(before.length * 2L, Integer.MAX_VALUE - 8))];
        for (long slot : before) if (slot != 0) slots[slot((int) (slot >>> Integer.SIZE))] = slot;
    }

    /** Closes the gap: what was put further on because of it moves up (Knuth, The Art of Computer Programming 3, 6.4, algorithm R). */
    private void remove(int gap) {
        size--;
        slots[gap] = 0;
        for (int at = next(gap); slots[at] != 0; at = next(at)) {
            int home = start((int) (slots[at] >>> Integer.SIZE));
            boolean between = gap <= at ? gap < home && home <= at : gap < home || home <= at;
            if (between) continue;
            slots[gap] = slots[at];
            slots[at] = 0;
            gap = at;
        }
    }
}
