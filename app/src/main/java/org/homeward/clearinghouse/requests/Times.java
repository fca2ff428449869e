package org.homeward.clearinghouse.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a template writes times with: all distances of a page are from one moment. */
record Times(Instant now) {
    public String at(@Nullable Instant at) {
        return EasternTime.words(at);
    }

    public String and(Instant at) {
        return EasternTime.words(at, now);
    }
}
