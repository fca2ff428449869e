package org.homeward.clearinghouse.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program's way in on behalf of a user; the secret itself is not kept. */
record Token(
        UUID id,
        String owner,
        String label,
        Set<TokenScope> scopes,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
