package org.homeward.engine.index;

import java.util.function.IntPredicate;

/**
 * From a hash to numbers of records: open addressing, at most three quarters full. A slot is 32 bits of the hash and the number; the caller
 * tells whether a number found is meant.
 */
final class Ids implements AutoCloseable {
    private static final int SMALLEST = 1 << 10;
    private static final int REMOVED = -1;

    /** In the low half one more than the number; 0 where nothing ever was. */
    private LongTable slots = new LongTable(SMALLEST);

    private int used;

    void add(long hash, int number) {
        if (4L * (used + 1) > 3L * slots.length()) grow();
        put((int) hash, number + 1);
    }

    void remove(long hash, int number) {
        for (int at = start((int) hash); slots.get(at) != 0; at = next(at))
            if ((int) slots.get(at) == number + 1) {
                slots.set(at, slot((int) hash, REMOVED));
                return;
            }
    }

    /** A number added with the hash that passes the test, or -1. */
    int find(long hash, IntPredicate meant) {
        for (int at = start((int) hash); slots.get(at) != 0; at = next(at)) {
            int held = (int) slots.get(at);
            if (held != REMOVED && (int) (slots.get(at) >>> Integer.SIZE) == (int) hash && meant.test(held - 1))
                return held - 1;
        }
        return -1;
    }

    private void put(int hash, int held) {
        int at = start(hash);
        while (slots.get(at) != 0) at = next(at);
        slots.set(at, slot(hash, held));
        used++;
    }

    private static long slot(int hash, int held) {
        return (long) hash << Integer.SIZE | Integer.toUnsignedLong(held);
    }

    private int start(int hash) {
        return (int) (Integer.toUnsignedLong(hash) * slots.length() >>> Integer.SIZE);
    }

    private int next(int at) {
        return at + 1 == slots.length() ? 0 : at + 1;
    }

    private void grow() {
        var old = slots;
        slots = new LongTable(Math.addExact(old.length(), old.length() >> 1));
        used = 0;
        for (int at = 0; at < old.length(); at++) {
            int held = (int) old.get(at);
            if (old.get(at) != 0 && held != REMOVED) put((int) (old.get(at) >>> Integer.SIZE), held);
        }
        old.close();
    }

    @Override
    public void close() {
        slots.close();
    }
}
