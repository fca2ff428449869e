package org.homeward.clearinghouse.desk;

import java.time.Instant;
import org.homeward.clearinghouse.access.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Urgent work that came in while the desk was closed, until somebody takes it.
 *
 * @param words without anybody's data: {@code New missing-child case NCM-2026-0142}
 * @param rung how many rungs were called
 * @param nextAt when the next one is, unless it is taken
 * @param takenBy user name; null while nobody has it
 */
record Callout(
        long number,
        Ref about,
        String words,
        String url,
        Instant raisedAt,
        int rung,
        Instant nextAt,
        @Nullable String takenBy,
        @Nullable Instant takenAt) {

    public boolean isTaken() {
        return takenBy != null;
    }

    Ref ref() {
        return ref(number);
    }

    static Ref ref(long number) {
        return new Ref(Ref.Kind.CALLOUT, String.valueOf(number));
    }
}
