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
 * @param hand the window it is typed in; of several the one it was opened in last keeps it
 * @param keptAt when it was last kept; null when it never was
 */
record Draft(
        UUID id,
        @Nullable CaseNumber corrects,
        int base,
        Answers answers,
        String hand,
        @Nullable Instant keptAt) {
    private static final int LONGEST_HAND = 36;

    Draft {
        if (hand.length() > LONGEST_HAND) hand = hand.substring(0, LONGEST_HAND);
    }

    static Draft blank(UUID id) {
        return new Draft(id, null, 0, Answers.NONE, newHand(), null);
    }

    /** A correction of a case, begun from what it says in this revision. */
    static Draft correcting(CaseNumber number, int revision, Answers answers) {
        return new Draft(UUID.randomUUID(), number, revision, answers, newHand(), null);
    }

    static String newHand() {
        return UUID.randomUUID().toString();
    }

    Draft with(Answers changed) {
        return new Draft(id, corrects, base, changed, hand, keptAt);
    }

    Draft in(String window) {
        return new Draft(id, corrects, base, answers, window, keptAt);
    }

    /** The same as a draft of its own, beside this one. */
    Draft beside() {
        return new Draft(UUID.randomUUID(), corrects, base, answers, newHand(), null);
    }

    /** The name by which a list of drafts shows it. */
    public String child() {
        return CaseFile.childOf(answers);
    }
}
