package org.homeward.engine.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.homeward.engine.store.OffHeap;

/** So many longs outside the heap, 0 at first. */
final class LongTable implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final MemorySegment longs;
    private final int length;

    LongTable(int length) {
        this.length = length;
        this.longs = new OffHeap(arena).allocate((long) Long.BYTES * length);
    }

    int length() {
        return length;
    }

    long get(int i) {
        return longs.getAtIndex(ValueLayout.JAVA_LONG, i);
    }

    void set(int i, long value) {
        longs.setAtIndex(ValueLayout.JAVA_LONG, i, value);
    }

    /** All of them. */
    MemorySegment memory() {
        return longs;
    }

    @Override
    public void close() {
        arena.close();
    }
}
