package org.homeward.clearinghouse.distribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one partner gets once.
 *
 * @param recalls the delivery it takes back; null for a release
 * @param attempts how often it was tried
 * @param due when it is tried next
 * @param repeated it was under way when the server stopped, so its partner may have got it twice
 */
record Delivery(
        long number,
        long sending,
        long partner,
        String poster,
        int version,
        Kind kind,
        @Nullable Long recalls,
        DeliveryState state,
        int attempts,
        Instant queuedAt,
        Instant due,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant downloadedAt,
        @Nullable Instant displayedAt,
        @Nullable Instant endedAt,
        boolean simulated,
        boolean repeated,
        String why) {
    enum Kind {
        RELEASE,
        RECALL
    }

    /** The same at every try: a channel that knows such keys gives the partner one copy, however often we ask. */
    String key() {
        return "hw-" + partner + "-" + poster + "-v" + version + "-"
                + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
