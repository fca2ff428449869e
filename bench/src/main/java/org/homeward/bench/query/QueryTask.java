package org.homeward.bench.query;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.bench.Job;
import org.homeward.bench.Meter;
import org.homeward.bench.Outcome;
import org.homeward.bench.ProcessTree;
import org.homeward.bench.Settings;
import org.homeward.bench.data.Population;
import org.jspecify.annotations.Nullable;

/** Asks for people who are in the archive and for people who aren't. */
public final class QueryTask {
    public static final List<String> ENGINES = List.of("homeward", "lucene", "pg_trgm");
    /** Each takes a tenth of a second and more: fewer are enough for its quantiles. */
    private static final int FEWER = 2_000;

    private static final long WARM_UP_SEED = 99;
    private static final long PRESENT_SEED = 1;
    private static final long ABSENT_SEED = 2;
    private static final int MOST_ARRIVALS = 100_000_000;

    private QueryTask() {}

    public static Outcome run(Job job, Settings settings) throws Exception {
        var folder = Files.createDirectories(settings.work().resolve("archive"));
        return switch (job.engine()) {
            case "homeward" -> homeward(job, settings, new HomewardFinder(folder));
            case "lucene" -> peer(job, settings, new LuceneFinder(folder));
            case "pg_trgm" -> postgres(job, settings, new TrigramFinder(folder));
            default -> throw new IllegalArgumentException("no such engine finds people: " + job.engine());
        };
    }

    private static Outcome homeward(Job job, Settings settings, HomewardFinder finder) throws Exception {
        var figures = new LinkedHashMap<String, Double>();
        try (finder) {
            var meter = new Meter();
            var archive = load(finder, settings, figures);
            var arriving = new Population(MOST_ARRIVALS, settings.arrivingSeed());
            try (var arrivals = new Arrivals(finder.feed(), arriving, settings.arriving())) {
                var names = (Trial.RowNames)
                        (rows, row) -> rows.get(row).asRecord().mentionId(0).toString();
                ask(new Trial(finder, names), archive, settings, settings.queries(), settings.absent(), true, figures);
                figures.put("arrived meanwhile", (double) arrivals.arrived());
            }
            figures.put("CPU s", meter.cpuSeconds());
        }
        return new Outcome(job, figures, "alerts at the bar of the watches");
    }

    private static Outcome peer(Job job, Settings settings, Finder finder) throws Exception {
        var figures = new LinkedHashMap<String, Double>();
        try (finder) {
            var meter = new Meter();
            var archive = load(finder, settings, figures);
            ask(trial(finder), archive, settings, settings.queries(), settings.absent(), false, figures);
            figures.put("CPU s", meter.cpuSeconds());
        }
        return new Outcome(job, figures, "");
    }

    private static Outcome postgres(Job job, Settings settings, TrigramFinder finder) throws Exception {
        var figures = new LinkedHashMap<String, Double>();
        var server = finder.server(settings.work().resolve("archive"));
        try (finder) {
            var meter = new Meter();
            var archive = load(finder, settings, figures);
            look(server);
            int present = Math.min(settings.queries(), FEWER);
            int absent = Math.min(settings.absent(), FEWER);
            ask(trial(finder), archive, settings, present, absent, false, figures);
            look(server);
            figures.put("CPU s", meter.cpuSeconds() + (server == null ? Double.NaN : server.cpuSeconds()));
            figures.put("peak RSS MiB", server == null ? Double.NaN : server.peakMiB());
        }
        return new Outcome(
                job, figures, "at most %,d queries of each kind; CPU and memory with the server's".formatted(FEWER));
    }

    private static void look(@Nullable ProcessTree server) {
        if (server != null) server.look();
    }

    private static Trial trial(Finder finder) {
        return new Trial(finder, Population::id);
    }

    private static Population load(Finder finder, Settings settings, Map<String, Double> figures) throws Exception {
        var archive = new Population(settings.records(), settings.seed());
        var meter = new Meter();
        finder.load(archive);
        figures.put("records", (double) archive.size());
        figures.put("load s", meter.wallSeconds());
        space(finder, figures);
        return archive;
    }

    private static void space(Finder finder, Map<String, Double> figures) throws Exception {
        var space = finder.space();
        figures.put("disk B/record", space.disk());
        figures.put("heap B/record", space.heap());
    }

    private static void ask(
            Trial trial,
            Population archive,
            Settings settings,
            int present,
            int absent,
            boolean decides,
            Map<String, Double> figures)
            throws Exception {
        trial.warmUp(archive, present, WARM_UP_SEED);
        trial.present(archive, present, PRESENT_SEED, figures);
        trial.absent(new Population(settings.records(), settings.absentSeed()), absent, ABSENT_SEED, decides, figures);
    }
}
