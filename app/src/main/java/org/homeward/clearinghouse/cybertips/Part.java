package org.homeward.clearinghouse.cybertips;

import java.util.List;

/**
 * As much of a list as a page can hold: a batch may name thousands.
 *
 * @param first the place of the first one shown, counted from 1; 0 when none is shown
 * @param all how many there are
 */
record Part<T>(List<T> shown, int first, int all) {
    static final int SIZE = 100;

    /**
     * @param number which part, counted from 1; beyond the last it is empty
     */
    static <T> Part<T> of(List<T> list, int number) {
        int from = (int) Math.min(list.size(), (number - 1L) * SIZE);
        var shown = list.subList(from, Math.min(list.size(), from + SIZE));
        return new Part<>(List.copyOf(shown), shown.isEmpty() ? 0 : from + 1, list.size());
    }

    public int parts() {
        return Math.max(1, (all + SIZE - 1) / SIZE);
    }

    /** Words for a heading, empty when all is shown: {@code 101 to 200 of 5000}. */
    public String range() {
        if (all <= SIZE) return "";
        return shown.isEmpty()
                ? "all " + all + " shown before"
                : first + " to " + (first + shown.size() - 1) + " of " + all;
    }
}
