package org.homeward.clearinghouse.cases;

import java.time.Instant;
import java.util.List;

/**
 * One line of a case's history.
 *
 * @param by display name
 * @param what past tense: "Opened", "Corrected", "Recovery confirmed"
 * @param details a line each: a reason, or what a correction changed
 */
record HistoryEntry(Instant at, String by, String what, List<String> details) {
    HistoryEntry {
        details = List.copyOf(details);
    }
}
