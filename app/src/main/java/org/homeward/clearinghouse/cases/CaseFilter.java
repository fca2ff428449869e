package org.homeward.clearinghouse.cases;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which cases a list shows. What can't be read filters nothing, so that an old bookmark still opens.
 *
 * @param text part of a name or alias, or of a number
 * @param sort the column and, with a leading minus, the direction
 * @param page counted from 1
 */
record CaseFilter(String text, String state, String type, String status, String agency, String sort, int page) {
    static final int PAGE = 25;

    CaseFilter {
        page = Math.clamp(page, 1, 100_000);
    }

    /** A column lists can be sorted by. */
    enum Sort {
        NUMBER("number"),
        CHILD("lower(child)"),
        MISSING("missing_from"),
        STATE("state"),
        STATUS("status"),
        AGENCY("lower(agency)");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }
    }

    Sort column() {
        var name = sort.startsWith("-") ? sort.substring(1) : sort;
        return findColumn(name).orElse(Sort.NUMBER);
    }

    private static Optional<Sort> findColumn(String name) {
        return Arrays.stream(Sort.values())
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The newest case first, unless asked otherwise. */
    public boolean descending() {
        return sort.isEmpty() || sort.startsWith("-");
    }

    /** Safe to put into a statement: it is made of the enum's own text, never of what was asked. */
    String orderBy() {
        return column().sql + (descending() ? " desc" : "") + ", number desc";
    }

    int skipped() {
        return (page - 1) * PAGE;
    }

    /** For {@code like}: the text anywhere, its own wildcards taken literally. */
    String pattern() {
        return "%" + text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
