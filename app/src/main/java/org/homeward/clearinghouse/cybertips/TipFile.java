package org.homeward.clearinghouse.cybertips;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file as it is kept: hashes, and what the provider said of it.
 *
 * @param sealed its details as XML, encrypted; null when the provider gave none
 */
record TipFile(String id, long report, int ordinal, Instant receivedAt, Digests digests, byte @Nullable [] sealed) {

    /** The sealed details, when there are any. */
    Optional<byte[]> described() {
        return Optional.ofNullable(sealed);
    }
}
