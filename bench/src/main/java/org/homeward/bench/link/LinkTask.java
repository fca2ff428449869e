package org.homeward.bench.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.homeward.bench.Job;
import org.homeward.bench.Meter;
import org.homeward.bench.Outcome;
import org.homeward.bench.Settings;
import org.homeward.bench.data.LabelledSet;
import org.homeward.bench.data.Population;
import org.homeward.bench.data.SimulatedArchive;
import org.homeward.bench.data.Table;
import org.homeward.bench.data.TruthSet;
import org.homeward.engine.Linkage;

/** Links a table and scores the clusters, over pairs of rows. */
public final class LinkTask {
    public static final List<String> ENGINES = List.of("homeward", "command", "duckdb", "duke", "jedai");
    public static final String POPULATION = "population";
    public static final String TRUTH_SET = "truth-set";
    /** Data made by {@code bin/homeward simulate}: the kinds of its noise. */
    public static final List<String> SIMULATED = List.of("typed", "scanned");

    private static final int MOST_HELD = 2_000_000;

    private LinkTask() {}

    public static Outcome run(Job job, Settings settings) throws Exception {
        if (job.engine().equals("command")) return Command.run(job, settings);
        var table = held(table(job.data(), settings));
        var meter = new Meter();
        try (var linked = linker(job.engine()).link(table)) {
            return outcome(job, table, linked, meter);
        }
    }

    private static Outcome outcome(Job job, Table table, Linker.Linked linked, Meter meter) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("rows", (double) table.rows().size());
        double wall = meter.wallSeconds();
        double cpu = meter.cpuSeconds();
        double memory = Meter.peakRss();
        var threshold = best(table, linked, figures);
        figures.put("candidate recall", linked.candidates().recall(table));
        figures.put("candidates", (double) linked.candidates().size());
        figures.put("wall s", wall);
        figures.put("CPU s", cpu);
        figures.put("peak RSS MiB", memory);
        var note = linked.clusterings().size() == 1
                ? ""
                : "threshold " + threshold + ", the best of "
                        + linked.clusterings().size() + " with the truth";
        return new Outcome(job, figures, note);
    }

    /** Rows made beforehand, so that making them is in nobody's time; of more than there is room for, it is. */
    private static Table held(Table table) {
        return table.rows().size() > MOST_HELD ? table : new Table(table.name(), List.copyOf(table.rows()));
    }

    private static String best(Table table, Linker.Linked linked, LinkedHashMap<String, Double> figures) {
        var best = PairScores.of(0, 0, 0);
        var threshold = "";
        for (var clustering : linked.clusterings()) {
            var scores = PairScores.of(table, clustering.clusters().get());
            if (!threshold.isEmpty() && scores.f1() <= best.f1()) continue;
            best = scores;
            threshold = clustering.threshold();
        }
        best.into(figures);
        return threshold;
    }

    private static Linker linker(String engine) {
        return switch (engine) {
            case "homeward" -> new HomewardLinker();
            case "duckdb" -> new DuckDbLinker();
            case "duke" -> new DukeLinker();
            case "jedai" -> new JedaiLinker();
            default -> throw new IllegalArgumentException("no such engine links tables: " + engine);
        };
    }

    /** The rows of a set by its name. */
    public static Table table(String data, Settings settings) throws IOException {
        if (data.equals(POPULATION)) return new Table(data, new Population(settings.records(), settings.seed()));
        if (data.equals(TRUTH_SET)) return TruthSet.read(settings.data());
        if (SIMULATED.contains(data)) return SimulatedArchive.read(data, simulated(data, settings));
        return set(data).read(settings.data());
    }

    /** This engine over a whole table, or over two. */
    public static Linkage linkage(Table table) {
        return HomewardLinker.linkage(table);
    }

    /** For each row a number of its entity. */
    public static long[] entities(Linkage linkage, Table table) {
        return HomewardLinker.entities(linkage, table);
    }

    static LabelledSet set(String data) {
        return Arrays.stream(LabelledSet.values())
                .filter(set -> set.label().equals(data))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such data: " + data.toLowerCase(Locale.ROOT)));
    }

    /** Where {@link org.homeward.bench.Bench} had an archive written, beside the folders of the jobs. */
    public static Path simulated(String noise, Settings settings) {
        return settings.work().resolveSibling("simulated-" + noise);
    }
}
