package org.homeward.clearinghouse.requests;

import java.util.EnumSet;
import java.util.Set;
import org.homeward.clearinghouse.access.Conflict;

/** Where a request stands. Only the steps named here exist. */
enum State {
    RECEIVED("received", "search everything"),
    SEARCHING("searching", "judge the hits and write the finding"),
    DRAFTED("drafted", "hand the answer to a second reader"),
    WAITING("waiting for second reader", "someone who did not write it reads and approves it"),
    APPROVED("approved", "send it to the verified requester"),
    SENT("sent", "close it; a new match reopens it"),
    CLOSED("closed", "nothing; new evidence can reopen it");

    private final String words;
    private final String next;

    State(String words, String next) {
        this.words = words;
        this.next = next;
    }

    public String words() {
        return words;
    }

    /** What has to happen now, in words. */
    public String next() {
        return next;
    }

    public boolean isOpen() {
        return this != CLOSED;
    }

    /** True while the answer may still be worked on. */
    public boolean isWorkable() {
        return this == RECEIVED || this == SEARCHING || this == DRAFTED;
    }

    /** The step to {@code to}; throws {@link Conflict} when there is none. */
    State to(State to) {
        if (!following().contains(to))
            throw new Conflict(
                    "The request is " + words + " and can't become " + to.words + ". What comes next: " + next + ".");
        return to;
    }

    private Set<State> following() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(SEARCHING, DRAFTED, CLOSED);
            case SEARCHING -> EnumSet.of(DRAFTED, CLOSED);
            case DRAFTED -> EnumSet.of(WAITING, CLOSED);
            case WAITING -> EnumSet.of(DRAFTED, APPROVED);
            case APPROVED -> EnumSet.of(DRAFTED, SENT);
            case SENT -> EnumSet.of(SENT, CLOSED, SEARCHING);
            case CLOSED -> EnumSet.of(SEARCHING);
        };
    }
}
