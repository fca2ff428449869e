package org.homeward.clearinghouse.cli.simulation;

import java.util.List;
import org.homeward.engine.model.Record;

/**
 * A record and its truth.
 *
 * @param truth for each mention, in their order, who or what it really is: {@code p17} a person, {@code v17} that person's vehicle
 */
public record SimulatedRecord(Record record, List<String> truth) {
    public SimulatedRecord {
        truth = List.copyOf(truth);
        if (truth.size() != record.mentions().size())
            throw new IllegalArgumentException("one truth for each mention, not " + truth.size());
    }
}
