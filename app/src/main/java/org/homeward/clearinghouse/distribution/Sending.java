package org.homeward.clearinghouse.distribution;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.homeward.clearinghouse.cases.CaseNumber;

/**
 * One confirmed act of sending, and how far it has come.
 *
 * @param areas in words, as they were then
 * @param people who lived there
 * @param despite whether the partners' weekly limits were set aside
 * @param counts deliveries by state
 */
record Sending(
        long number,
        CaseNumber caseNumber,
        String poster,
        int version,
        String by,
        String byName,
        Instant at,
        String areas,
        long people,
        boolean despite,
        Map<DeliveryState, Integer> counts) {
    Sending {
        counts = counts.isEmpty() ? Map.of() : new EnumMap<>(counts);
    }

    Sending with(Map<DeliveryState, Integer> other) {
        return new Sending(number, caseNumber, poster, version, by, byName, at, areas, people, despite, other);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(String state) {
        return counts.getOrDefault(DeliveryState.valueOf(state), 0);
    }

    /** Nothing is waiting or under way. */
    public boolean isOver() {
        return count("QUEUED") + count("SENDING") == 0;
    }

    public String moment() {
        return Words.moment(at);
    }

    public String reach() {
        return Words.people(people);
    }
}
