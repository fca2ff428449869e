package org.homeward.clearinghouse.tasks;

/**
 * Which tasks a list shows.
 *
 * @param who user name; empty for everyone's
 * @param show {@code open}, {@code overdue} or {@code done}
 * @param page counted from 0
 */
record TaskFilter(String who, String show, int page) {
    static final int PAGE = 25;

    TaskFilter {
        page = Math.clamp(page, 0, 10_000);
    }

    int skipped() {
        return page * PAGE;
    }
}
