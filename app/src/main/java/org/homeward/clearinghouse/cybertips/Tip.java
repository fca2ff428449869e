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

    /** When it is erased if nothing more happens: a day after it was opened or an hour after its last change, whichever is later. */
    Instant expiresAt(CybertipsSettings settings) {
        var byAge = openedAt.plus(settings.open());
        var byRest = modifiedAt.plus(settings.idle());
        return byAge.isAfter(byRest) ? byAge : byRest;
    }
}
