package org.homeward.engine.resolve;

import java.util.Arrays;

/** An int for each number from 0 on, {@link #NONE} until one is set. Grows by pages, so that growing copies nothing. */
final class Column {
    static final int NONE = -1;

    private static final int SHIFT = 12;
    private static final int MASK = (1 << SHIFT) - 1;

    private int[][] pages = new int[8][];

    int get(int number) {
        int page = number >>> SHIFT;
        return page < pages.length && pages[page] != null ? pages[page][number & MASK] : NONE;
    }

    void set(int number, int value) {
        page(number >>> SHIFT)[number & MASK] = value;
    }

    /** Above every number that has been set. */
    int end() {
        return pages.length << SHIFT;
    }

    private int[] page(int page) {
        if (page >= pages.length) pages = Arrays.copyOf(pages, Math.max(page + 1, pages.length + (pages.length >> 1)));
        if (pages[page] == null) {
            pages[page] = new int[1 << SHIFT];
            Arrays.fill(pages[page], NONE);
        }
        return pages[page];
    }
}
