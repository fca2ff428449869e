package org.homeward.clearinghouse.distribution;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A poster and where it went, for the agency that investigates. */
record SentPoster(Sendings.Known poster, List<Act> acts) {
    SentPoster {
        acts = List.copyOf(acts);
    }

    public String released() {
        return Words.moment(poster.releasedAt());
    }

    public String recalled() {
        var at = poster.recalledAt();
        return at == null ? "" : Words.moment(at);
    }

    /** One sending with the partners that got it or are about to. */
    record Act(Sending sending, List<DeliveryLine> lines) {
        Act {
            lines = lines.stream()
                    .filter(line -> line.delivery().state() != DeliveryState.CANCELLED)
                    .toList();
        }

        public List<String> areas() {
            return sending.areas().lines().toList();
        }

        /** {@code Retail 12}. */
        public Map<String, Integer> kinds() {
            var kinds = new TreeMap<String, Integer>();
            for (var line : lines) kinds.merge(line.kind().words(), 1, Integer::sum);
            return kinds;
        }

        public long displayed() {
            return lines.stream()
                    .filter(line -> line.delivery().displayedAt() != null)
                    .count();
        }

        public long taken() {
            return lines.stream()
                    .filter(line -> line.delivery().state() == DeliveryState.SENT)
                    .count();
        }
    }
}
