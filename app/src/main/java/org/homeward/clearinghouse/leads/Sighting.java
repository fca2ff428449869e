package org.homeward.clearinghouse.leads;

import java.time.Instant;
import org.homeward.clearinghouse.geography.Point;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the child may have been.
 *
 * @param place as said, or what a pin on a map is near to; empty when nothing was said
 * @param zip of the place, when it is one we know; else empty
 * @param point null when the place is none we know
 * @param at null when no time was said
 */
record Sighting(
        String place,
        String zip,
        @Nullable Point point,
        @Nullable Instant at) {
    static final Sighting NONE = new Sighting("", "", null, null);

    /** True when it says where and when. */
    boolean isPlaced() {
        return point != null && at != null;
    }
}
