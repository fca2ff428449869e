package org.homeward.clearinghouse.cli.simulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.homeward.engine.model.EntityType;

/**
 * A run of records as the bytes of the three files.
 *
 * @param end number of the record after the last of them
 * @param people how many rows there are
 */
record ArchiveBlock(long end, int people, byte[] rows, byte[] truth, byte[] records) {
    /** Enough that the compression has something to work with. */
    static final int RECORDS = 2_048;

    /** Makes the records from {@code first} on, to the end of the block or of the simulation. */
    static ArchiveBlock of(Simulation simulation, long first) throws IOException {
        long end = Math.min(first + RECORDS, simulation.records());
        var rows = new StringBuilder(1 << 18);
        var truth = new StringBuilder(1 << 16);
        var bytes = new ByteArrayOutputStream(1 << 18);
        int people = 0;
        try (var records = RecordFile.open(bytes)) {
            for (long i = first; i < end; i++) {
                var simulated = simulation.get(i);
                RecordFile.write(simulated.record(), records);
                people += people(i, simulated, rows, truth);
            }
        }
        return new ArchiveBlock(end, people, utf8(rows), utf8(truth), bytes.toByteArray());
    }

    private static int people(long i, SimulatedRecord simulated, StringBuilder rows, StringBuilder truth) {
        int people = 0;
        var mentions = simulated.record().mentions();
        for (int ordinal = 0; ordinal < mentions.size(); ordinal++) {
            if (mentions.get(ordinal).type() != EntityType.PERSON) continue;
            var id = i + "-" + ordinal;
            PersonRow.append(rows, id, simulated.record(), ordinal);
            truth.append(id).append(',').append(simulated.truth().get(ordinal)).append('\n');
            people++;
        }
        return people;
    }

    private static byte[] utf8(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
