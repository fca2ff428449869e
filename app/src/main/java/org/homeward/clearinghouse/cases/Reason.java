package org.homeward.clearinghouse.cases;

import java.util.List;
import org.homeward.clearinghouse.access.Conflict;

/** Why a case is closed or opened again: never done without one. */
record Reason(String words) {
    private static final int LONGEST = 2_000;

    Reason {
        if (words.isBlank()) throw new Conflict("Enter a reason: it stays in the history of the case.");
        if (words.length() > LONGEST) throw new Conflict("The reason is too long: shorten it to 2,000 characters.");
    }

    List<String> lines() {
        return words.lines().toList();
    }
}
