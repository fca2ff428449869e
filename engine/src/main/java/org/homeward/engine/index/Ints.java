package org.homeward.engine.index;

import java.util.Arrays;

/** A list of ints that grows by pages, so that growing copies nothing and wastes at most a page. */
public final class Ints {
    private static final int SHIFT = 14;
    private static final int MASK = (1 << SHIFT) - 1;

    private int[][] pages = new int[8][];
    private int size;

    public int size() {
        return size;
    }

    public int get(int i) {
        return pages[i >>> SHIFT][i & MASK];
    }

    public void set(int i, int value) {
        pages[i >>> SHIFT][i & MASK] = value;
    }

    public void add(int value) {
        int page = size >>> SHIFT;
        if (page == pages.length) pages = Arrays.copyOf(pages, page * 2);
        if (pages[page] == null) pages[page] = new int[1 << SHIFT];
        pages[page][size++ & MASK] = value;
    }
}
