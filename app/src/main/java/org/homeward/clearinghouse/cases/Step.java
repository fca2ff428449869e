package org.homeward.clearinghouse.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homeward.clearinghouse.access.Conflict;

/**
 * A step in the life of a case, and from where it may be taken. A case is never closed before it is confirmed what became of the child;
 * closing one that was opened by mistake is left out until somebody may decide it. No step is taken back: what turns out to be otherwise
 * is a new one.
 */
enum Step {
    LOCATION(Set.of(Status.ACTIVE), Status.LOCATED, "CASE_LOCATED", "Located"),
    RECOVERY(EnumSet.of(Status.ACTIVE, Status.LOCATED), Status.RECOVERED, "CASE_RECOVERED", "Recovery confirmed"),
    DEATH(EnumSet.of(Status.ACTIVE, Status.LOCATED), Status.DECEASED, "CHILD_DIED", "Death confirmed"),
    /** Who an unidentified child is; nothing else leads on from one. A child found living who dies is a correction of how it was found. */
    IDENTIFICATION(Set.of(Status.ACTIVE), Status.IDENTIFIED, "CHILD_IDENTIFIED", "Identified"),
    CLOSURE(EnumSet.of(Status.RECOVERED, Status.DECEASED, Status.IDENTIFIED), Status.CLOSED, "CASE_CLOSED", "Closed"),
    REOPENING(
            EnumSet.of(Status.LOCATED, Status.RECOVERED, Status.DECEASED, Status.IDENTIFIED, Status.CLOSED),
            Status.ACTIVE,
            "CASE_REOPENED",
            "Reopened");

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
    Status after(Status now, boolean unidentified) {
        if (!isFor(unidentified))
            throw new Conflict(
                    unidentified
                            ? "This child is not missed under a name: say who it is, with who confirmed it."
                            : "Only a child whose name isn't known is identified.");
        if (!from.contains(now)) throw new Conflict("The case is " + now.words() + ": " + remedy());
        return to;
    }

    private String remedy() {
        return switch (this) {
            case LOCATION -> "only a child who is missing can be located. Reopen the case first.";
            case RECOVERY -> "only a child who is missing can be recovered. Reopen the case first.";
            case IDENTIFICATION -> "reopen it first if it turned out to be another child.";
            case DEATH -> "reopen it first if this turned out to be so.";
            case CLOSURE ->
                "it can be closed once the recovery, or the child's death, is confirmed or, of an unidentified child, who it is.";
            case REOPENING -> "it is open already.";
        };
    }

    /** The steps that can be taken now. */
    static List<Step> from(Status now, boolean unidentified) {
        return Arrays.stream(values())
                .filter(step -> step.from.contains(now) && step.isFor(unidentified))
                .toList();
    }

    private boolean isFor(boolean unidentified) {
        return switch (this) {
            case LOCATION, RECOVERY, DEATH -> !unidentified;
            case IDENTIFICATION -> unidentified;
            case CLOSURE, REOPENING -> true;
        };
    }

    /** As the audit trail names it. */
    String verb() {
        return verb;
    }

    String words() {
        return words;
    }
}
