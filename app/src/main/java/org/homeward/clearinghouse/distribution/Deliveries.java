package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What partners got, and how much of their week is used. */
@Component
class Deliveries {
    static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST_SHOWN = 100;
    private final DeliveryStore store;
    private final Clock clock;

    Deliveries(DeliveryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The newest first. */
    List<DeliveryLine> ofPartner(long partner) {
        return store.ofPartner(partner, MOST_SHOWN);
    }

    int usedThisWeek(long partner) {
        return store.sentTo(partner, clock.instant().minus(WEEK)).size();
    }

    Map<Long, Integer> used() {
        var now = clock.instant();
        return store.used(now.minus(WEEK), now.plus(Duration.ofDays(1)));
    }

    /** When the partner's week has room for one more: now, or seven days after the oldest that still counts. */
    Instant roomAt(Partner partner) {
        var now = clock.instant();
        if (partner.weeklyLimit() == 0) return now.plus(WEEK);
        var sent = store.sentTo(partner.number(), now.minus(WEEK));
        int over = sent.size() - partner.weeklyLimit();
        return over < 0 ? now : sent.get(over).plus(WEEK);
    }
}
