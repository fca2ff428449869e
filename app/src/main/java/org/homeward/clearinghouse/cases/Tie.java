package org.homeward.clearinghouse.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That another case belongs with a case, because a person said so.
 *
 * @param other the other of the two
 * @param judgement the engine's judgement that went with {@link Kind#SAME_CHILD}; null where there is none
 */
record Tie(
        long number,
        CaseNumber other,
        Kind kind,
        String why,
        String by,
        Instant at,
        @Nullable Long judgement) {
    enum Kind {
        SAME_CHILD("the same child"),
        SIBLING("a brother or sister"),
        COMPANION("missing together");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
