package org.homeward.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.homeward.engine.Clue;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.Query;
import org.homeward.engine.model.MentionId;

/**
 * Feeds an engine and measures: records per second, time to seal statistics, heap per record, time of a search for people who are in the
 * archive and who are not, time to reopen.
 *
 * <pre>{@code java -Xmx8g -cp … org.homeward.bench.Ingest 200000 [seed]}</pre>
 *
 * Figures hold for the machine and its load at that time; they are printed with both.
 */
public final class Ingest {
    private static final int QUERIES = 2_000;
    private static final int FLUSH_EVERY = 500;

    private final PrintStream out = System.out;
    private final Population population;
    private final int records;
    private long sequence;

    private Ingest(int records, long seed) {
        this.records = records;
        this.population = new Population(records, seed);
    }

    public static void main(String[] args) throws IOException {
        int records = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        System.out.printf(
                "%,d records, seed %d, %d processors%n",
                records, seed, Runtime.getRuntime().availableProcessors());
        var folder = Files.createTempDirectory("homeward-bench");
        try {
            new Ingest(records, seed).run(folder);
        } finally {
            delete(folder);
        }
    }

    private void run(Path folder) throws IOException {
        long heapBefore = heap();
        try (var engine = LinkEngine.open(folder, Clock.systemUTC())) {
            feed(engine);
            out.printf(
                    "heap %,d bytes a record; log %,d bytes a record%n",
                    (heap() - heapBefore) / records, Files.size(folder.resolve("records.log")) / records);
            search(engine, "in the archive", 0);
            search(engine, "not in the archive", 1 << 30);
            quality(engine);
        }
        long start = System.nanoTime();
        LinkEngine.open(folder, Clock.systemUTC()).close();
        out.printf("reopened in %,d ms%n", millisSince(start));
    }

    private void feed(LinkEngine engine) {
        int step = Math.max(1, records / 10);
        long start = System.nanoTime();
        for (int n = 0; n < records; n++) {
            engine.put(++sequence, population.record(n));
            if (n % FLUSH_EVERY == 0) engine.flush();
            if (engine.snapshotDue()) start += seal(engine, n);
            if ((n + 1) % step == 0) {
                out.printf("%,9d records, %,7.0f a second%n", n + 1, step * 1e9 / (System.nanoTime() - start));
                start = System.nanoTime();
            }
        }
        seal(engine, records);
    }

    /** Nanoseconds it took. */
    private long seal(LinkEngine engine, int n) {
        long start = System.nanoTime();
        engine.snapshot(++sequence);
        out.printf("          statistics sealed at %,d in %,d ms%n", n, millisSince(start));
        return System.nanoTime() - start;
    }

    private void search(LinkEngine engine, String whom, int first) {
        var micros = new long[QUERIES];
        for (int round = 0; round < 2; round++)
            for (int i = 0; i < QUERIES; i++) {
                var query = Query.of(
                        population.facts(first + i, new SplittableRandom(i)).stream()
                                .map(fact -> new Clue(fact.property(), fact.said()))
                                .toList(),
                        10);
                long start = System.nanoTime();
                engine.search(query);
                micros[i] = (System.nanoTime() - start) / 1_000;
            }
        Arrays.sort(micros);
        out.printf(
                "search for people %s: p50 %,d us, p99 %,d us%n",
                whom, micros[QUERIES / 2], micros[QUERIES * 99 / 100]);
    }

    /** Precision and recall of the entities over pairs of records that speak of the same person. */
    private void quality(LinkEngine engine) {
        var people = new HashMap<Integer, Long>();
        var entities = new HashMap<MentionId, Long>();
        var both = new HashMap<String, Long>();
        for (int n = 0; n < records; n++) {
            int person = population.personOf(n);
            var entity = engine.entity(population.record(n).mentionId(0))
                    .orElseThrow()
                    .id();
            people.merge(person, 1L, Long::sum);
            entities.merge(entity, 1L, Long::sum);
            both.merge(person + " " + entity, 1L, Long::sum);
        }
        double right = pairs(both);
        out.printf(
                "pairs of one person: precision %.4f, recall %.4f%n", right / pairs(entities), right / pairs(people));
    }

    private static double pairs(Map<?, Long> groups) {
        return groups.values().stream()
                .mapToDouble(size -> size * (size - 1) / 2.0)
                .sum();
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
