package org.homeward.clearinghouse.cybertips;

import java.util.List;

/**
 * One page of reports.
 *
 * @param found how many there are in all
 * @param page counted from 1, the last when one beyond it was asked for
 * @param providers whose reports there are, for the filter
 */
record TipList(List<Row> rows, long found, int page, TipQuery query, List<ProviderName> providers) {

    /** A report in the list. */
    record Row(
            long number,
            String providerName,
            State state,
            IncidentType type,
            boolean escalated,
            int files,
            String received,
            String incident) {}

    /** A provider as the filter offers it. */
    record ProviderName(String name, String displayName) {}

    public int pages() {
        return pages(found);
    }

    static int pages(long found) {
        return (int) Math.max(1, (found + TipQuery.SIZE - 1) / TipQuery.SIZE);
    }

    public long first() {
        return rows.isEmpty() ? 0 : (page - 1L) * TipQuery.SIZE + 1;
    }

    public long last() {
        return rows.isEmpty() ? 0 : first() + rows.size() - 1;
    }
}
