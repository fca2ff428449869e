package org.homeward.clearinghouse.cases;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Conflict;

/**
 * That the child was found, and who says so.
 *
 * @param confirmedBy who saw or spoke to the child: an officer, with the agency
 */
record Recovery(String confirmedBy, String where, String words) {
    private static final int LONGEST = 2_000;

    Recovery {
        if (confirmedBy.isBlank())
            throw new Conflict("A recovery needs to be confirmed: enter who saw or spoke to the child.");
        if (confirmedBy.length() + where.length() + words.length() > LONGEST)
            throw new Conflict("The recovery's words are too long: shorten them to 2,000 characters.");
    }

    List<String> lines() {
        return Stream.of("Confirmed by: " + confirmedBy, where.isBlank() ? "" : "Found: " + where, words)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
