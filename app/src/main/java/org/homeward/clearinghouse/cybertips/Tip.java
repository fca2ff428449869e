package org.homeward.clearinghouse.cybertips;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CyberTipline report as the provider's calls see it.
 *
 * @param sealed its XML, encrypted; null once it is retracted or expired
 */
record Tip(
        long number,
        String provider,
        String providerName,
        State state,
        Instant openedAt,
        Instant modifiedAt,
        boolean batched,
        byte @Nullable [] sealed) {

    static Tip opened(long number, Provider provider, Instant at, boolean batched, byte[] sealed) {
        var name = provider.user().displayName();
        return new Tip(number, provider.name(), name, State.OPEN, at, at, batched, sealed);
    }
}
