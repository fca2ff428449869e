package org.homeward.clearinghouse.leads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Sightings near each other in space and time: each is within {@link #MILES} and {@link #HOURS} of another one of them. */
record Cluster(List<Lead> leads) {
    static final double MILES = 25;
    static final Duration HOURS = Duration.ofHours(48);

    Cluster {
        leads = List.copyOf(leads);
    }

    /** Those of two and more, the latest first. Single linkage; a case has hundreds of leads, not thousands that say where and when. */
    static List<Cluster> of(List<Lead> leads) {
        var left = new ArrayList<>(
                leads.stream().filter(lead -> lead.said().sighting().isPlaced()).toList());
        var clusters = new ArrayList<Cluster>();
        while (!left.isEmpty()) {
            var found = new ArrayList<>(List.of(left.removeFirst()));
            for (int at = 0; at < found.size(); at++) {
                var one = found.get(at);
                var near = left.stream()
                        .filter(other -> isNear(one.said(), other.said()))
                        .toList();
                found.addAll(near);
                left.removeAll(near);
            }
            if (found.size() > 1) clusters.add(new Cluster(found));
        }
        clusters.sort(Comparator.comparing(Cluster::latest).reversed());
        return clusters;
    }

    /** True when both say where and when, and these are near. */
    static boolean isNear(NewLead a, NewLead b) {
        var here = a.sighting().point();
        var there = b.sighting().point();
        if (here == null
                || there == null
                || a.sighting().at() == null
                || b.sighting().at() == null) return false;
        var apart = Duration.between(a.sighting().at(), b.sighting().at()).abs();
        return apart.compareTo(HOURS) <= 0 && here.milesTo(there) <= MILES;
    }

    private Instant latest() {
        return leads.stream()
                .map(lead -> Objects.requireNonNull(lead.said().sighting().at()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** {@code 3 sightings near Elko, NV 89801}. */
    public String words() {
        var place = leads.getFirst().said().sighting().place();
        return leads.size() + " sightings near " + (place.startsWith("near ") ? place.substring(5) : place);
    }
}
