package org.homeward.clearinghouse.cases;

import java.time.Instant;

/** A case in a list. */
record CaseLine(
        CaseNumber number,
        Status status,
        CaseType type,
        String child,
        String state,
        String agency,
        Instant missingFrom,
        boolean unsafe) {}
