package org.homeward.bench;

import java.util.Map;
import java.util.stream.Collectors;

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

    /** All in one line, for whoever waits. */
    String line() {
        var said = figures.entrySet().stream()
                .map(figure -> figure.getKey() + " " + Report.cell(figure.getValue()))
                .collect(Collectors.joining(", "));
        return note.isEmpty() ? said : said + (said.isEmpty() ? "" : "; ") + note;
    }

    boolean isFailed() {
        return note.startsWith("failed: ");
    }
}
