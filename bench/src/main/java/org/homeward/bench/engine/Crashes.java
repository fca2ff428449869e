package org.homeward.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.homeward.bench.Fork;
import org.homeward.bench.Meter;
import org.homeward.bench.Settings;
import org.homeward.bench.data.Population;
import org.homeward.engine.LinkEngine;

/**
 * A process that streams is killed at random records, and begun again, again and again; nothing it acknowledged may be missing then. A restart
 * is from the start of a process, with that of Java, until its engine is open.
 */
final class Crashes {
    private static final int MOST_BETWEEN = 20_000;
    private static final int LEAST_BETWEEN = 50;

    private final Settings settings;
    private final Path folder;
    private final Population people;
    private final SplittableRandom random;
    /** Most records from one kill to the next. */
    private final int between;
    /** In seconds, ascending at the end. */
    private final double[] restarts;

    private long acknowledged;
    private long lost;

    private Crashes(Settings settings) {
        this.settings = settings;
        this.folder = settings.work().resolve("crashed");
        this.between = Math.clamp(settings.records() / 20, LEAST_BETWEEN, MOST_BETWEEN);
        this.people = new Population(settings.records() + settings.rounds() * 2 * between, settings.seed());
        this.random = new SplittableRandom(settings.seed());
        this.restarts = new double[settings.rounds()];
    }

    static Map<String, Double> run(Settings settings) throws IOException, InterruptedException {
        return new Crashes(settings).run();
    }

    private Map<String, Double> run() throws IOException, InterruptedException {
        try (var engine = LinkEngine.open(folder, Clock.systemUTC())) {
            feed(engine);
            acknowledged = engine.size();
        }
        for (int round = 0; round < settings.rounds(); round++)
            restarts[round] = killedAfter(1 + random.nextInt(between));
        boolean same = isAsIfNeverKilled();
        Arrays.sort(restarts);
        var figures = new LinkedHashMap<String, Double>();
        figures.put("records", (double) settings.records());
        figures.put("kills", (double) settings.rounds());
        figures.put("acknowledged and lost", (double) lost);
        figures.put("restart p50 s", restarts[restarts.length / 2]);
        figures.put("slowest restart s", restarts[restarts.length - 1]);
        figures.put("differing fingerprints at the end", same ? 0.0 : 1);
        figures.put("found damaged", (double) LinkEngine.check(folder).size());
        return figures;
    }

    private void feed(LinkEngine engine) {
        var feed = new Feed(engine);
        feed.putAll(people.subList(0, settings.records()));
        engine.flush();
    }

    /** Kills a writer when it has acknowledged so many records; returns how long it took to start, in seconds. */
    private double killedAfter(int records) throws IOException, InterruptedException {
        var command = new ArrayList<>(Fork.java(Fork.ownOptions(), CrashWriter.class));
        command.addAll(List.of(folder.toString(), Integer.toString(people.size()), Long.toString(settings.seed())));
        var meter = new Meter();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            var opened = lines.readLine();
            if (opened == null) throw new IllegalStateException("the writer could not open what was written before");
            double seconds = meter.wallSeconds();
            countLost(Long.parseLong(opened));
            int heard = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                // A line cut off by the kill is no acknowledgement.
                if (line.equals(Long.toString(acknowledged + 1))) acknowledged++;
                // By its handle: the process object would close the pipe with what is still in it.
                if (++heard == records) process.toHandle().destroyForcibly();
            }
            if (heard < records) throw new IllegalStateException("the writer ended before it was killed");
            return seconds;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Counts what was acknowledged and isn't held any more; what was taken up and not acknowledged may be held. */
    private void countLost(long size) {
        lost += Math.max(0, acknowledged - size);
        acknowledged = size;
    }

    /**
     * The other takes the records in as the writer does, one by one, for what follows depends on how many there were when statistics were
     * sealed. They may have been sealed just before a kill, and are then due in the other.
     */
    private boolean isAsIfNeverKilled() {
        String killed;
        try (var engine = LinkEngine.open(folder, Clock.systemUTC())) {
            countLost(engine.size());
            killed = settled(engine);
        }
        try (var engine = LinkEngine.open(settings.work().resolve("unharmed"), Clock.systemUTC())) {
            feed(engine);
            var feed = new Feed(engine);
            for (int i = settings.records(); i < acknowledged; i++) feed.put(people.get(i));
            return killed.equals(settled(engine));
        }
    }

    private static String settled(LinkEngine engine) {
        if (engine.snapshotDue()) new Feed(engine).seal();
        return engine.fingerprint();
    }
}
