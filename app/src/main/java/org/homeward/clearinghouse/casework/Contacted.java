package org.homeward.clearinghouse.casework;

import java.time.Instant;

/**
 * A contact about a case.
 *
 * @param name with whom
 * @param words what was said or agreed
 * @param by display name of whoever logged it
 */
record Contacted(long number, Party party, Kind kind, String name, String words, Instant at, String by) {
    enum Kind {
        CALL("call"),
        MAIL("mail"),
        VISIT("visit");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
