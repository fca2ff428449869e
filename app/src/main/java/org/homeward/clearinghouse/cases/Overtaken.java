package org.homeward.clearinghouse.cases;

import java.util.List;
import org.homeward.clearinghouse.access.Conflict;

/** Someone corrected a case while someone else did, and was faster. */
final class Overtaken extends Conflict {
    private static final long serialVersionUID = 1L;

    Overtaken(CaseNumber number) {
        super("Someone corrected " + number + " while you did.");
    }

    /**
     * The slower correction, done to the case as it is by now.
     *
     * @param theirs what the faster one changed, in words
     */
    record Rebased(Draft draft, List<String> theirs) {
        String words() {
            return "Someone corrected this case while you did: " + String.join("; ", theirs)
                    + ". Your changes now stand on top of that: look them over and save again.";
        }
    }
}
