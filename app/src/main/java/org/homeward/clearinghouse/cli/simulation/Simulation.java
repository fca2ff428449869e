package org.homeward.clearinghouse.cli.simulation;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A synthetic archive: {@code records} records about half as many people, all a function of the seed. Equal parameters give equal records.
 *
 * @param records how many records there are, at least 1
 */
public record Simulation(long seed, long records, Noise noise) {
    public Simulation {
        if (records < 1) throw new IllegalArgumentException("at least one record, not " + records);
    }

    public Simulation(long seed, long records) {
        this(seed, records, Noise.TYPED);
    }

    /** How many people there may be records about; some are never spoken of. */
    public long people() {
        return Math.max(1, records / 2 / Person.HOUSEHOLD) * Person.HOUSEHOLD;
    }

    /** All records in order. Each is made when it is asked for. */
    public Stream<SimulatedRecord> stream() {
        return LongStream.range(0, records).mapToObj(this::get);
    }

    /** Record {@code i}, counted from 0. */
    public SimulatedRecord get(long i) {
        if (i < 0 || i >= records)
            throw new IllegalArgumentException("records are 0 to " + (records - 1) + ", not " + i);
        var draw = new Draw(seed, "record", i);
        var person = Person.of(this, draw.below(people()));
        return new Scene(this, i, person, draw).play();
    }
}
