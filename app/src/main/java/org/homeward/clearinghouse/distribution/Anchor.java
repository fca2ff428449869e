package org.homeward.clearinghouse.distribution;

import java.time.Instant;
import org.homeward.clearinghouse.geography.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place that matters to a case beside where the child was last seen.
 *
 * @param number 0 for one that the case itself tells
 * @param at when the child was seen there, or the posting was made; null when it is no matter of time
 * @param words why it matters, without a name
 */
record Anchor(long number, Kind kind, Place place, @Nullable Instant at, String words) {
    /** What ties the child to the place. */
    enum Kind {
        RELATIVE("Relative or contact"),
        EARLIER("Earlier recovery"),
        POSTING("Online posting"),
        SIGHTING("Lead or sighting"),
        OTHER("Other");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
