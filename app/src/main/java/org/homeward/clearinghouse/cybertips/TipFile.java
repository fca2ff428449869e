package org.homeward.clearinghouse.cybertips;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file as it is kept: hashes, and what the provider said of it.
 *
 * @param sealed its details as XML, encrypted; null when the provider gave none
 */
record TipFile(String id, long report, int ordinal, Instant receivedAt, Digests digests, byte @Nullable [] sealed) {}
