package org.homeward.engine.index;

import java.util.Arrays;

/** A list of longs that grows by pages, so that growing copies nothing and wastes at most a page. */
final class Longs {
    private static final int SHIFT = 13;
    private static final int MASK = (1 << SHIFT) - 1;

    private long[][] pages = new long[8][];
    private int size;

    int size() {
        return size;
    }

    long get(int i) {
        return pages[i >>> SHIFT][i & MASK];
    }

    void set(int i, long value) {
        pages[i >>> SHIFT][i & MASK] = value;
    }

    void add(long value) {
        int page = size >>> SHIFT;
        if (page == pages.length) pages = Arrays.copyOf(pages, page * 2);
        if (pages[page] == null) pages[page] = new long[1 << SHIFT];
        pages[page][size++ & MASK] = value;
    }
}
