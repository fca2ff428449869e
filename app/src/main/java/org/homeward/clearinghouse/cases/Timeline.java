package org.homeward.clearinghouse.cases;

import java.util.List;

/**
 * A part of what happened in a case, newest first. A case of years has thousands of entries: its page shows the first part.
 *
 * @param page counted from 0
 * @param more whether there is an older part
 */
record Timeline(CaseNumber number, List<HistoryEntry> entries, int page, boolean more) {
    static final int PAGE = 40;

    Timeline {
        entries = List.copyOf(entries);
    }

    public String moment(HistoryEntry entry) {
        return Words.moment(entry.at());
    }
}
