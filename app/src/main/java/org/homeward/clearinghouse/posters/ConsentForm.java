package org.homeward.clearinghouse.posters;

import java.time.Instant;
import java.time.ZoneId;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.desk.EasternField;
import org.jspecify.annotations.Nullable;

/**
 * The agency's consent as the form says it.
 *
 * @param at Eastern, {@code 2026-11-12T08:30}
 * @param seen digest of what was on the screen
 */
record ConsentForm(
        @Nullable String by,
        @Nullable String means,
        @Nullable String at,
        @Nullable String seen) {
    private static final ZoneId HERE = ZoneId.of("America/New_York");

    String who() {
        return by == null ? "" : by;
    }

    String how() {
        return means == null ? "" : means;
    }

    String digest() {
        return seen == null ? "" : seen;
    }

    /** Throws {@link Conflict} that names the field. */
    Instant moment() {
        return EasternField.read(at, "When they consented is no day with a time: choose both.");
    }
}
