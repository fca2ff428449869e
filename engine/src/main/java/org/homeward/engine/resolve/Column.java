package org.homeward.engine.resolve;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.homeward.engine.store.OffHeap;
import org.jspecify.annotations.Nullable;

/** An int for each number from 0 on, {@link #NONE} until one is set, outside the heap. Grows by pages, so that growing copies nothing. */
final class Column {
    /** All of its bytes are the same. */
    static final int NONE = -1;

    private static final int SHIFT = 12;
    private static final int MASK = (1 << SHIFT) - 1;

    private final OffHeap memory = new OffHeap(Arena.ofAuto());
    private @Nullable MemorySegment[] pages = new MemorySegment[8];

    int get(int number) {
        int page = number >>> SHIFT;
        var held = page < pages.length ? pages[page] : null;
        return held == null ? NONE : held.getAtIndex(ValueLayout.JAVA_INT, number & MASK);
    }

    void set(int number, int value) {
        page(number >>> SHIFT).setAtIndex(ValueLayout.JAVA_INT, number & MASK, value);
    }

    /** Above every number that has been set. */
    int end() {
        return pages.length << SHIFT;
    }

    private MemorySegment page(int page) {
        if (page >= pages.length) pages = Arrays.copyOf(pages, Math.max(page + 1, pages.length + (pages.length >> 1)));
        var held = pages[page];
        if (held == null)
            pages[page] = held = memory.allocate((long) Integer.BYTES << SHIFT).fill((byte) NONE);
        return held;
    }
}
