package org.homeward.engine.index;

import java.util.function.IntPredicate;

/**
 * From a hash of an id to numbers, outside the heap: open addressing, at most three quarters full. A slot is 32 bits of the hash and the
 * number; the caller tells whether a number found is meant.
 */
public final class Ids implements AutoCloseable {
    private static final int SMALLEST = 1 << 10;
    private static final int REMOVED = -1;

    /** In the low half one more than the number; 0 where nothing ever was. */
    private LongTable slots = new LongTable(SMALLEST);

    private int used;

    /** Makes room for so many, while there are none: growing would copy those there are again and again. */
    public void expect(int numbers) {
        if (used > 0) throw new IllegalStateException("there are some already");
        if (numbers <= roomFor(slots.length())) return;
        slots.close();
        slots = new LongTable(Math.toIntExact(numbers * 4L / 3 + 2));
    }

    public void add(long hash, int number) {
        if (used + 1 > roomFor(slots.length())) grow();
        put((int) hash, number + 1);
    }

    /** Adds the first so many hashes, with numbers in a row: none of them waits for the memory of another. */
    void addAll(long[] hashes, int count, int first) {
        bringNear(hashes, count);
        for (int i = 0; i < count; i++) add(hashes[i], first + i);
    }

    /** Reads the places of the first so many hashes: no load waits for the memory of another, and whoever looks there next finds it near. */
    public void bringNear(long[] hashes, int count) {
        long near = 0;
        for (int i = 0; i < count; i++) near ^= slots.get(start((int) hashes[i]));
        Near.keep(near);
    }

    private static long roomFor(int slots) {
        return 3L * slots / 4;
    }

    public void remove(long hash, int number) {
        for (int at = start((int) hash); slots.get(at) != 0; at = next(at))
            if ((int) slots.get(at) == number + 1) {
                slots.set(at, slot((int) hash, REMOVED));
                return;
            }
    }

    /** A number added with the hash that passes the test, or -1. */
    public int find(long hash, IntPredicate meant) {
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
