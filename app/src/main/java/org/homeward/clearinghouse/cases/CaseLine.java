package org.homeward.clearinghouse.cases;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A case in a list.
 *
 * @param missingDay as the place's calendar has it
 */
record CaseLine(
        CaseNumber number,
        Status status,
        CaseType type,
        String child,
        String state,
        String agency,
        Instant missingFrom,
        LocalDate missingDay,
        boolean unsafe) {}
