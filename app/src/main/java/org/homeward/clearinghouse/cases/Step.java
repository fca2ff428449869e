package org.homeward.clearinghouse.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homeward.clearinghouse.access.Conflict;

/**
 * A step in the life of a case, and from where it may be taken. A case is never closed before the child's recovery is confirmed;
 * closing one that was opened by mistake is left out until somebody may decide it.
 */
enum Step {
    RECOVERY(Set.of(Status.ACTIVE), Status.RECOVERED, "CASE_RECOVERED", "Recovery confirmed"),
    CLOSURE(Set.of(Status.RECOVERED), Status.CLOSED, "CASE_CLOSED", "Closed"),
    REOPENING(EnumSet.of(Status.RECOVERED, Status.CLOSED), Status.ACTIVE, "CASE_REOPENED", "Reopened");

    private final Set<Status> from;
    private final Status to;
    private final String verb;
    private final String words;

    Step(Set<Status> from, Status to, String verb, String words) {
        this.from = from;
        this.to = to;
        this.verb = verb;
        this.words = words;
    }

    /** The status after this step. Throws {@link Conflict} when it can't be taken from here. */
    Status after(Status now) {
        if (!from.contains(now)) throw new Conflict("The case is " + now.words() + ": " + remedy());
        return to;
    }

    private String remedy() {
        return switch (this) {
            case RECOVERY -> "only an active case can be marked as recovered. Reopen it first.";
            case CLOSURE -> "it can be closed once the recovery is confirmed.";
            case REOPENING -> "it is open already.";
        };
    }

    /** The steps that can be taken now. */
    static List<Step> from(Status now) {
        return Arrays.stream(values()).filter(step -> step.from.contains(now)).toList();
    }

    /** As the audit trail names it. */
    String verb() {
        return verb;
    }

    String words() {
        return words;
    }
}
