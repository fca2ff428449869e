package org.homeward.clearinghouse.handovers;

import java.util.UUID;
import org.homeward.clearinghouse.access.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * A note as a form says it.
 *
 * @param once the mark of the form: sent twice, it is one note
 * @param since when the shift began, Eastern, {@code 2026-12-04T17:00}
 */
record NoteForm(
        @Nullable String once,
        @Nullable String since,
        @Nullable String words) {
    private static final int MOST = 8_000;

    UUID mark() {
        try {
            return UUID.fromString(once == null ? "" : once);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** Throws {@link Conflict} that names the field. */
    String text() {
        var text = words == null ? "" : words.strip();
        if (text.isEmpty()) throw new Conflict("What the next must know: write at least that nothing is open.");
        if (text.length() > MOST) throw new Conflict("What the next must know: shorten it to 8,000 characters.");
        return text;
    }
}
