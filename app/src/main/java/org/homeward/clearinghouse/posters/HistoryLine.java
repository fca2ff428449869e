package org.homeward.clearinghouse.posters;

import java.time.Instant;

/** Something done to a poster. */
record HistoryLine(int version, Instant at, String who, String name, Step step, String words) {
    enum Step {
        DRAFTED("Drafted"),
        CHOSEN("Chose what it says"),
        CONSENTED("Recorded the agency's consent"),
        DECIDED("Decided on the warnings"),
        RELEASED("Released"),
        DISCARDED("Discarded the draft"),
        RECALLED("Recalled"),
        OUTDATED("Out of date");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whoever did this made the version, and so is not its second person. */
        boolean isAuthoring() {
            return this == DRAFTED || this == CHOSEN;
        }
    }
}
