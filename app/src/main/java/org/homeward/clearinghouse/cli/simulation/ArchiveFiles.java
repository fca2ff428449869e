package org.homeward.clearinghouse.cli.simulation;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.homeward.engine.model.EntityType;

/**
 * Writes a simulation to a folder, one record at a time:
 *
 * <ul>
 *   <li>{@code records.csv}: a row for every person a record speaks of, for {@code bin/homeward link};
 *   <li>{@code truth.csv}: who that person is; only people with the same word in {@code person} are one;
 *   <li>{@code records.bin.gz}: the records whole, see {@link RecordFile};
 *   <li>{@code README.txt}: the seed, the counts, and that all of it is made up.
 * </ul>
 *
 * <p>Equal simulations give equal bytes.
 */
public final class ArchiveFiles implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Simulation simulation;
    private final Path folder;
    private final Writer rows;
    private final Writer truth;
    private final DataOutputStream records;
    private long people;

    private ArchiveFiles(Simulation simulation, Path folder) throws IOException {
        this.simulation = simulation;
        this.folder = Files.createDirectories(folder);
        this.rows = Files.newBufferedWriter(folder.resolve("records.csv"));
        this.truth = Files.newBufferedWriter(folder.resolve("truth.csv"));
        this.records = new DataOutputStream(
                new BufferedOutputStream(new Quick(Files.newOutputStream(folder.resolve("records.bin.gz"))), BUFFER));
    }

    /**
     * Writes the files and returns the number of rows in {@code records.csv}.
     *
     * @param progress told the number of records written, now and then
     */
    public static long write(Simulation simulation, Path folder, LongConsumer progress) throws IOException {
        try (var files = new ArchiveFiles(simulation, folder)) {
            files.rows.write(PersonRow.HEADER);
            files.truth.write("id,person\n");
            for (long i = 0; i < simulation.records(); i++) {
                files.add(i, simulation.get(i));
                if (i % 1000 == 0) progress.accept(i);
            }
            files.readme();
            return files.people;
        }
    }

    private void add(long i, SimulatedRecord simulated) throws IOException {
        RecordFile.write(simulated.record(), records);
        var mentions = simulated.record().mentions();
        for (int ordinal = 0; ordinal < mentions.size(); ordinal++) {
            var mention = mentions.get(ordinal);
            if (mention.type() != EntityType.PERSON) continue;
            var id = i + "-" + ordinal;
            rows.write(PersonRow.of(id, simulated.record(), ordinal));
            truth.write(id + "," + simulated.truth().get(ordinal) + "\n");
            people++;
        }
    }

    private void readme() throws IOException {
        Files.writeString(folder.resolve("README.txt"), """
                A synthetic archive. Everyone and everything in it is fictional.

                seed %d
                records %d (records.bin.gz)
                mentions of people %d (records.csv; who each is: truth.csv)
                people the records are drawn from %d

                Telephone numbers are 555-01xx in 790 area codes, so there are 79,000 of them: in a large archive strangers share one,
                and the front desks of a few hotels are in very many records on purpose. Mail is at example.org, example.com and
                example.net, network addresses are those of RFC 5737.
                The same seed and number of records give the same bytes.
                """.formatted(
                        simulation.seed(), simulation.records(), people, simulation.people()));
    }

    @Override
    public void close() throws IOException {
        try (rows;
                truth;
                records) {
            rows.flush();
        }
    }

    /** Ten million records are gigabytes: a weak compression costs little and saves most of it. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
