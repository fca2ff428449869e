package org.homeward.engine.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.homeward.engine.store.OffHeap;

/** A list of ints outside the heap. It grows by pages, so that growing copies nothing and wastes at most a page. */
public final class Ints {
    private static final int SHIFT = 14;
    private static final int MASK = (1 << SHIFT) - 1;

    private final OffHeap memory = new OffHeap(Arena.ofAuto());
    private MemorySegment[] pages = new MemorySegment[8];
    private int size;

    public int size() {
        return size;
    }

    public int get(int i) {
        return pages[i >>> SHIFT].getAtIndex(ValueLayout.JAVA_INT, i & MASK);
    }

    public void set(int i, int value) {
        pages[i >>> SHIFT].setAtIndex(ValueLayout.JAVA_INT, i & MASK, value);
    }

    public void add(int value) {
        int page = size >>> SHIFT;
        if (page == pages.length) pages = Arrays.copyOf(pages, page * 2);
        if ((size & MASK) == 0) pages[page] = memory.allocate((long) Integer.BYTES << SHIFT);
        set(size++, value);
    }
}
