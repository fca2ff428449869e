package org.homeward.clearinghouse.cybertips;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How long an unfinished report stays open: a day after it was opened or an hour after its last change, whichever is later, unless the
 * settings say otherwise.
 */
@Component
class Lifetime {
    private final CybertipsSettings settings;
    private final Clock clock;

    Lifetime(CybertipsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    boolean isOver(Tip tip) {
        return !tip.openedAt().isAfter(openedBefore()) && !tip.modifiedAt().isAfter(modifiedBefore());
    }

    /** A report opened then or earlier has had its time since it was opened. */
    Instant openedBefore() {
        return now().minus(settings.open());
    }

    /** A report changed then or earlier has had its time since its last change. */
    Instant modifiedBefore() {
        return now().minus(settings.idle());
    }
}
