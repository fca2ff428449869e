package org.homeward.clearinghouse.cases;

import org.homeward.clearinghouse.access.Conflict;

/**
 * A draft was saved before, and says something else now: somebody went back to the page it was typed in and typed on.
 *
 * @see Cases#open
 */
final class AlreadySaved extends Conflict {
    private static final long serialVersionUID = 1L;
    private final transient Saved saved;

    AlreadySaved(Saved saved) {
        super("This was saved before, as " + saved.number()
                + ". What you changed since is not part of it yet: save it below as a correction.");
        this.saved = saved;
    }

    /** The case, and the revision the changes were made to. */
    Saved saved() {
        return saved;
    }

    /** What a draft became. */
    record Saved(CaseNumber number, int revision, Answers answers) {}
}
