package org.homeward.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.homeward.bench.Fork;
import org.homeward.bench.Meter;
import org.homeward.bench.Settings;
import org.homeward.bench.data.Population;
import org.homeward.engine.LinkEngine;

/** A process that streams is killed at random records, again and again; nothing it acknowledged may be missing when it is opened anew. */
final class Crashes {
    private static final int MOST_BETWEEN = 5_000;
    private static final int LEAST_BETWEEN = 50;

    private final Settings settings;
    private final Path folder;
    private final Population people;
    private final SplittableRandom random;
    /** Most records from one kill to the next. */
    private final int between;

    private Crashes(Settings settings) {
        this.settings = settings;
        this.folder = settings.work().resolve("crashed");
        this.between = Math.clamp(settings.records() / 20, LEAST_BETWEEN, MOST_BETWEEN);
        this.people = new Population(settings.records() + settings.rounds() * 2 * between, settings.seed());
        this.random = new SplittableRandom(settings.seed());
    }

    static Map<String, Double> run(Settings settings) throws IOException, InterruptedException {
        return new Crashes(settings).run();
    }

    private Map<String, Double> run() throws IOException, InterruptedException {
        try (var engine = LinkEngine.open(folder, Clock.systemUTC())) {
            feed(engine);
        }
        long lost = 0;
        double slowest = 0;
        for (int round = 0; round < settings.rounds(); round++) {
            long acknowledged = killedAt(1 + random.nextInt(between));
            var meter = new Meter();
            try (var engine = LinkEngine.open(folder, Clock.systemUTC())) {
                slowest = Math.max(slowest, meter.wallSeconds());
                lost += Math.max(0, acknowledged - engine.size());
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("records", (double) settings.records());
        figures.put("kills", (double) settings.rounds());
        figures.put("acknowledged and lost", (double) lost);
        figures.put("slowest restart s", slowest);
        figures.put("differing fingerprints at the end", isAsIfNeverKilled() ? 0.0 : 1);
        figures.put("found damaged", (double) LinkEngine.check(folder).size());
        return figures;
    }

    private void feed(LinkEngine engine) {
        var feed = new Feed(engine);
        feed.putAll(people.subList(0, settings.records()));
        engine.flush();
    }

    /** The last record acknowledged before the process was killed, which is some after the given number of them. */
    private long killedAt(int records) throws IOException, InterruptedException {
        var command = new ArrayList<>(Fork.java(Fork.ownOptions(), CrashWriter.class));
        command.addAll(List.of(folder.toString(), Integer.toString(people.size()), Long.toString(settings.seed())));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = 0;
        try (var lines = process.inputReader()) {
            int heard = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                // A line cut off by the kill is no acknowledgement.
                if (isWhole(line, last)) last = Long.parseLong(line);
                // By its handle: the process object would close the pipe with what is still in it.
                if (++heard == records) process.toHandle().destroyForcibly();
            }
        }
        process.waitFor();
        if (last == 0) throw new IllegalStateException("the writer acknowledged nothing");
        return last;
    }

    private static boolean isWhole(String line, long last) {
        return last == 0 || line.equals(Long.toString(last + 1));
    }

    /**
     * The other takes the records in as the writer does, one by one, for what follows depends on how many there were when statistics were
     * sealed. They may have been sealed just before a kill, and are then due in the other.
     */
    private boolean isAsIfNeverKilled() {
        String killed;
        long size;
        try (var engine = LinkEngine.open(folder, Clock.systemUTC())) {
            killed = settled(engine);
            size = engine.size();
        }
        try (var engine = LinkEngine.open(settings.work().resolve("unharmed"), Clock.systemUTC())) {
            feed(engine);
            var feed = new Feed(engine);
            for (int i = settings.records(); i < size; i++) feed.put(people.get(i));
            return killed.equals(settled(engine));
        }
    }

    private static String settled(LinkEngine engine) {
        if (engine.snapshotDue()) new Feed(engine).seal();
        return engine.fingerprint();
    }
}
