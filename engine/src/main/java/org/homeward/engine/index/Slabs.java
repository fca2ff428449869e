package org.homeward.engine.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.homeward.engine.store.OffHeap;
import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;

/**
 * Blocks of longs outside the heap, of {@link #SIZES} sizes; a block given back serves the next of its size. A block is known by the
 * number of its first long.
 */
final class Slabs implements AutoCloseable {
    private static final int SHIFT = 17;
    private static final int SLAB = 1 << SHIFT;
    private static final int MASK = SLAB - 1;
    /** Each about a third larger than the one before, so that a sixth is slack. */
    private static final int[] SIZES = sizes();

    private static final int NONE = -1;

    private final Arena arena = Arena.ofShared();
    private final OffHeap memory = new OffHeap(arena);
    private MemorySegment[] slabs = new MemorySegment[8];
    private int end = 0;
    private final int[] free = new int[SIZES.length];

    Slabs() {
        Arrays.fill(free, NONE);
    }

    static int largest() {
        return SIZES[SIZES.length - 1];
    }

    static int size(int sizeClass) {
        return SIZES[sizeClass];
    }

    int allocate(int sizeClass) {
        int block = free[sizeClass];
        if (block == NONE) return carve(SIZES[sizeClass]);
        free[sizeClass] = (int) get(block);
        return block;
    }

    void free(int block, int sizeClass) {
        set(block, free[sizeClass]);
        free[sizeClass] = block;
    }

    long get(int at) {
        return slabs[at >>> SHIFT].getAtIndex(ValueLayout.JAVA_LONG, at & MASK);
    }

    void set(int at, long value) {
        slabs[at >>> SHIFT].setAtIndex(ValueLayout.JAVA_LONG, at & MASK, value);
    }

    /** The slab a block lies in, to be read from {@link #within} on: no block lies in two. */
    MemorySegment slab(int block) {
        return slabs[block >>> SHIFT];
    }

    static int within(int block) {
        return block & MASK;
    }

    void copy(int from, int to, int longs) {
        MemorySegment.copy(slab(from), 8L * within(from), slab(to), 8L * within(to), 8L * longs);
    }

    void write(StateWriter out) {
        out.put(MemorySegment.ofArray(free));
        out.putLong(end);
        for (int slab = 0; slab < used(); slab++) out.put(slabs[slab]);
    }

    /** Takes what {@link #write} wrote into these, which are empty. */
    void read(StateReader.Section in) {
        in.get(MemorySegment.ofArray(free));
        end = in.getCount(1);
        slabs = new MemorySegment[Math.max(8, used())];
        for (int slab = 0; slab < used(); slab++) {
            slabs[slab] = memory.allocate(8L * SLAB);
            in.get(slabs[slab]);
        }
    }

    private int used() {
        return (end + MASK) >>> SHIFT;
    }

    private int carve(int size) {
        if ((end & MASK) + size > SLAB) end = (end + MASK) & ~MASK;
        int slab = end >>> SHIFT;
        if (slab == slabs.length) slabs = Arrays.copyOf(slabs, slab * 2);
        if (slabs[slab] == null) slabs[slab] = memory.allocate(8L * SLAB);
        int block = end;
        end += size;
        if (end < 0) throw new IllegalStateException("more postings than an index can hold");
        return block;
    }

    private static int[] sizes() {
        var sizes = new int[64];
        int count = 0;
        for (int size = 3; size < SLAB; size = Math.max(size + 2, size + size / 3)) sizes[count++] = size;
        sizes[count++] = SLAB;
        return Arrays.copyOf(sizes, count);
    }

    @Override
    public void close() {
        arena.close();
    }
}
