package org.homeward.clearinghouse.casework;

import java.time.Instant;

/**
 * That there is news in a case, for its agency.
 *
 * @param what without anybody's data: {@code the case was corrected}
 * @param tries how often a mail with it did not leave
 */
record Notice(long number, Kind kind, String what, Instant at, int tries) {
    public String moment() {
        return CaseworkWords.moment(at);
    }

    /** {@code The case was corrected}. */
    public String sentence() {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }

    enum Kind {
        /** What we said before is otherwise: when no mail can go, somebody calls. */
        CORRECTION(true),
        /** A lead, a poster, a possible link, a turn of the case: the portal has it, and the plan has the next call. */
        NEWS(false);

        private final boolean called;

        Kind(boolean called) {
            this.called = called;
        }

        boolean isCalled() {
            return called;
        }
    }
}
