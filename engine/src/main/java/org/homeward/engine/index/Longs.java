package org.homeward.engine.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.homeward.engine.store.OffHeap;

/** A list of longs outside the heap. It grows by pages, so that growing copies nothing and wastes at most a page. */
final class Longs {
    private static final int SHIFT = 13;
    private static final int MASK = (1 << SHIFT) - 1;

    private final OffHeap memory = new OffHeap(Arena.ofAuto());
    private MemorySegment[] pages = new MemorySegment[8];
    private int size;

    int size() {
        return size;
    }

    long get(int i) {
        return pages[i >>> SHIFT].getAtIndex(ValueLayout.JAVA_LONG, i & MASK);
    }

    void add(long value) {
        int page = size >>> SHIFT;
        if (page == pages.length) pages = Arrays.copyOf(pages, page * 2);
        if ((size & MASK) == 0) pages[page] = memory.allocate((long) Long.BYTES << SHIFT);
        pages[page].setAtIndex(ValueLayout.JAVA_LONG, size++ & MASK, value);
    }
}
