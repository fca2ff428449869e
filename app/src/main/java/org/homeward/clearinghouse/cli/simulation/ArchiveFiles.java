package org.homeward.clearinghouse.cli.simulation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Writes a simulation to a folder, block by block:
 *
 * <ul>
 *   <li>{@code records.csv}: a row for every person a record speaks of, for {@code bin/homeward link};
 *   <li>{@code truth.csv}: who that person is; only people with the same word in {@code person} are one;
 *   <li>{@code records.bin.gz}: the records whole, see {@link RecordFile};
 *   <li>{@code README.txt}: the seed, the noise, the counts, and that all of it is made up.
 * </ul>
 *
 * <p>Equal simulations give equal bytes, whatever the number of processors: they make blocks at the same time, which are written in order.
 * At most two blocks a processor are in memory, some megabytes each.
 */
public final class ArchiveFiles implements AutoCloseable {
    private final Simulation simulation;
    private final Path folder;
    private final OutputStream rows;
    private final OutputStream truth;
    private final OutputStream records;
    private long people;

    private ArchiveFiles(Simulation simulation, Path folder) throws IOException {
        this.simulation = simulation;
        this.folder = Files.createDirectories(folder);
        this.rows = Files.newOutputStream(folder.resolve("records.csv"));
        this.truth = Files.newOutputStream(folder.resolve("truth.csv"));
        this.records = Files.newOutputStream(folder.resolve("records.bin.gz"));
    }

    /**
     * Writes the files and returns the number of rows in {@code records.csv}.
     *
     * @param progress told the number of records written, now and then
     */
    public static long write(Simulation simulation, Path folder, LongConsumer progress) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        try (var files = new ArchiveFiles(simulation, folder);
                var makers = Executors.newFixedThreadPool(processors)) {
            try {
                files.write(makers, 2 * processors, progress);
            } finally {
                makers.shutdownNow();
            }
            return files.people;
        }
    }

    private void write(ExecutorService makers, int ahead, LongConsumer progress) throws IOException {
        rows.write(PersonRow.HEADER.getBytes(StandardCharsets.UTF_8));
        truth.write("id,person\n".getBytes(StandardCharsets.UTF_8));
        var coming = new ArrayDeque<Future<ArchiveBlock>>();
        for (long first = 0; first < simulation.records() || !coming.isEmpty(); first += ArchiveBlock.RECORDS) {
            long from = first;
            if (from < simulation.records()) coming.add(makers.submit(() -> ArchiveBlock.of(simulation, from)));
            if (coming.size() >= ahead || from >= simulation.records()) progress.accept(add(coming.remove()));
        }
        records.write(RecordFile.end());
        readme();
    }

    /** Returns how many records are written now. */
    private long add(Future<ArchiveBlock> made) throws IOException {
        try {
            var block = made.get();
            rows.write(block.rows());
            truth.write(block.truth());
            records.write(block.records());
            people += block.people();
            return block.end();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void readme() throws IOException {
        Files.writeString(folder.resolve("README.txt"), """
                A synthetic archive. Everyone and everything in it is fictional.

                seed %d
                noise %s
                records %d (records.bin.gz)
                mentions of people %d (records.csv; who each is: truth.csv)
                people the records are drawn from %d

                Telephone numbers are 555-01xx in 790 area codes, so there are 79,000 of them: in a large archive strangers share one,
                and the front desks of a few hotels are in very many records on purpose. Mail is at example.org, example.com and
                example.net, network addresses are those of RFC 5737.
                The same seed, noise and number of records give the same bytes.
                """.formatted(
                        simulation.seed(), simulation.noise(), simulation.records(), people, simulation.people()));
    }

    @Override
    public void close() throws IOException {
        try (rows;
                truth;
                records) {
            rows.flush();
        }
    }
}
