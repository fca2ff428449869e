package org.homeward.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.bench.Meter;
import org.homeward.bench.Settings;
import org.homeward.bench.data.Population;
import org.homeward.bench.data.Table;
import org.homeward.bench.link.PairScores;
import org.homeward.engine.LinkEngine;

/** Takes an archive in, record by record, linking each and keeping a log. */
final class Streaming {
    private static final int SLICES = 20;
    private static final int BATCH = 1_000;

    private final Population people;
    private final Path folder;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private Streaming(Settings settings) {
        people = new Population(settings.records(), settings.seed());
        folder = settings.work().resolve("stream");
    }

    static Map<String, Double> run(Settings settings) throws IOException, InterruptedException {
        return new Streaming(settings).run();
    }

    private Map<String, Double> run() throws IOException, InterruptedException {
        long heapBefore = Meter.heap();
        double rssBefore = Meter.rss();
        double anonymousBefore = Meter.anonymousRss();
        figures.put("records", (double) people.size());
        try (var engine = LinkEngine.open(folder, Clock.systemUTC())) {
            feed(engine);
            figures.put("heap B/record", (double) (Meter.heap() - heapBefore) / people.size());
            Meter.settle();
            figures.put("RSS B/record", perRecord(Meter.rss() - rssBefore));
            figures.put("without files B/record", perRecord(Meter.anonymousRss() - anonymousBefore));
            var entities = Entities.of(engine, people);
            PairScores.of(new Table("", people), entities).into(figures);
        }
        // Files that are read through memory are longer than what is in them while they are open.
        figures.put("disk B/record", (double) size() / people.size());
        var meter = new Meter();
        LinkEngine.open(folder, Clock.systemUTC()).close();
        figures.put("reopened in s", meter.wallSeconds());
        return figures;
    }

    private double perRecord(double mebibytes) {
        return mebibytes * (1 << 20) / people.size();
    }

    /** Time of the twentieths of the archive; sealing, which comes at every doubling, is not in them but is in the whole. */
    private void feed(LinkEngine engine) {
        var feed = new Feed(engine);
        var wall = new double[SLICES];
        var cpu = new double[SLICES];
        for (int slice = 0; slice < SLICES; slice++)
            for (int i = at(slice); i < at(slice + 1); i += BATCH) {
                // Made before the clock starts: the engine is measured, not the population.
                var rows = List.copyOf(people.subList(i, Math.min(i + BATCH, at(slice + 1))));
                var meter = new Meter();
                double sealing = feed.sealingSeconds();
                feed.putAll(rows);
                double sealed = feed.sealingSeconds() - sealing;
                wall[slice] += meter.wallSeconds() - sealed;
                cpu[slice] += meter.cpuSeconds() - sealed;
            }
        engine.flush();
        report(feed.sealingSeconds(), wall, cpu);
    }

    private int at(int slice) {
        return (int) ((long) people.size() * slice / SLICES);
    }

    private void report(double sealing, double[] wall, double[] cpu) {
        int n = people.size();
        double whole = Arrays.stream(wall).sum() + sealing;
        double early = cpu[1] / (at(2) - at(1));
        double late = cpu[SLICES - 1] / (n - at(SLICES - 1));
        figures.put("records/s", n / whole);
        figures.put("last tenth records/s", (n - at(SLICES - 2)) / (wall[SLICES - 2] + wall[SLICES - 1]));
        figures.put("wall s", whole);
        figures.put("of it sealing s", sealing);
        figures.put("CPU s without sealing", Arrays.stream(cpu).sum());
        figures.put("CPU us/record at a tenth", early * 1e6);
        figures.put("CPU us/record at the end", late * 1e6);
        figures.put("growth", late / early);
    }

    private long size() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
