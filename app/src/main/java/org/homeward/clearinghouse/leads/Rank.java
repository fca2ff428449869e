package org.homeward.clearinghouse.leads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How soon somebody should look at a lead. It orders the pile and says nothing of whether the lead is true.
 *
 * @param points the more the sooner
 */
record Rank(int points, List<String> reasons) {
    /** From here on nobody waits for the morning. */
    static final int HOT = 60;

    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration RECENT = Duration.ofDays(7);

    Rank {
        reasons = List.copyOf(reasons);
    }

    boolean isHot() {
        return points >= HOT;
    }

    /** @param near sightings of others close to this one in space and time */
    static Rank of(NewLead lead, int heard, int near, Instant now) {
        var sum = new Sum();
        var at = lead.sighting().at();
        if (at != null && at.isAfter(now.minus(FRESH))) sum.add(45, "seen within 24 hours");
        else if (at != null && at.isAfter(now.minus(RECENT))) sum.add(20, "seen within a week");
        if (lead.sighting().point() != null) sum.add(20, "the place is known");
        if (near > 0) sum.add(25, near == 1 ? "another sighting near it" : near + " other sightings near it");
        if (heard > 1) sum.add(10, "said " + heard + " times");
        if (lead.informant().isReachable()) sum.add(10, "can be asked");
        return new Rank(sum.points, sum.reasons);
    }

    private static final class Sum {
        private int points;
        private final List<String> reasons = new ArrayList<>();

        void add(int more, String reason) {
            points += more;
            reasons.add(reason);
        }
    }
}
