package org.homeward.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured.
 *
 * @param figures by name, in the order of the table's columns; a unit is in the name
 * @param note what a reader must know; empty when there is nothing
 */
public record Outcome(Job job, Map<String, Double> figures, String note) {
    static Outcome failed(Job job, String why) {
        return new Outcome(job, Map.of(), "failed: " + why);
    }

    Outcome with(String name, double value) {
        var all = new LinkedHashMap<>(figures);
        all.put(name, value);
        return new Outcome(job, all, note);
    }

    boolean isFailed() {
        return note.startsWith("failed: ");
    }
}
