package org.homeward.clearinghouse.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An intake, or a correction of a case, that is being typed. Its id is also what makes a save happen once: a second save of the same
 * draft finds the case the first one made.
 *
 * @param corrects the case it corrects; null for a new one
 * @param base the revision the correction began from; 0 for a new case
 * @param keptAt when it was last kept; null when it never was
 */
record Draft(
        UUID id,
        @Nullable CaseNumber corrects,
        int base,
        Answers answers,
        @Nullable Instant keptAt) {
    static Draft blank(UUID id) {
        return new Draft(id, null, 0, Answers.NONE, null);
    }

    Draft with(Answers changed) {
        return new Draft(id, corrects, base, changed, keptAt);
    }

    /** The name by which a list of drafts shows it. */
    public String child() {
        return CaseFile.childOf(answers);
    }
}
