package org.homeward.clearinghouse.desk;

import java.time.Instant;

/**
 * One message of a {@link Callout} to one person, or that there was none.
 *
 * @param who user name; empty when nobody had the duty
 * @param at when it ended, or when it is tried next
 * @param failure why it did not leave; empty when it did
 */
record Paged(
        long number,
        long callout,
        Rung rung,
        String who,
        Channel channel,
        String address,
        State state,
        int tries,
        Instant at,
        String failure) {

    enum State {
        WAITING("being sent"),
        SENT("sent"),
        FAILED("not sent"),
        /** There was nobody to call, or no address to call them at. */
        NOBODY("nobody to call"),
        /** It was taken before this one left. */
        NEEDLESS("not needed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
