package org.homeward.clearinghouse.imagery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file from the public as far as it is known without opening it.
 *
 * @param hash SHA-256 of its content, 64 hex digits
 * @param kind by its first bytes alone, in words: {@code JPEG picture}, {@code video}
 * @param isPicture whether it can be looked at here
 * @param destroyed null while its bytes are kept
 */
public record Held(
        HeldId id,
        String hash,
        long size,
        String kind,
        boolean isPicture,
        Instant at,
        @Nullable Destruction destroyed) {

    /** The bytes are gone; this stays. */
    public record Destruction(Instant at, String by, String reason) {}
}
