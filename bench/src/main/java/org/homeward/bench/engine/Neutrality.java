package org.homeward.bench.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.homeward.bench.Settings;
import org.homeward.bench.data.Population;
import org.homeward.bench.data.Row;
import org.homeward.bench.data.Table;
import org.homeward.bench.link.LinkTask;
import org.homeward.bench.link.PairScores;
import org.homeward.engine.Arrival;
import org.homeward.engine.LinkEngine;

/**
 * The same records in other orders, by ones and by hundreds, withdrawn and put again, and in bulk: what comes out must be the same. As in
 * use, statistics are sealed when the archive has grown fourfold, so that the last three quarters are linked as they stream; the orders
 * differ within what comes between two seals, for a seal is a part of the state.
 */
final class Neutrality {
    private static final int DELETED_SHARE = 100;
    private static final int MOST_AT_ONCE = 1_000;
    /** How often the archive grows fourfold. */
    private static final int STAGES = 4;

    private final Table table;
    private final Settings settings;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private Neutrality(Settings settings) {
        this.settings = settings;
        this.table = new Table("", new Population(settings.records(), settings.seed()));
    }

    static Map<String, Double> run(Settings settings) {
        return new Neutrality(settings).run();
    }

    /** @param entities for each row a number of its entity */
    private record State(String fingerprint, long[] entities) {}

    private Map<String, Double> run() {
        figures.put("records", (double) table.rows().size());
        figures.put("other orders", (double) settings.rounds());
        var first = inOrder(0, false);
        long pairs = 0;
        int fingerprints = 0;
        for (int order = 1; order <= settings.rounds(); order++) {
            var other = inOrder(order, false);
            pairs += differing(first, other);
            if (!other.fingerprint.equals(first.fingerprint)) fingerprints++;
        }
        figures.put("differing pairs, orders", (double) pairs);
        figures.put("differing fingerprints, orders", (double) fingerprints);
        var again = inOrder(settings.rounds() + 1, true);
        figures.put("differing pairs, deleted and put again", (double) differing(first, again));
        figures.put(
                "differing fingerprints, deleted and put again", again.fingerprint.equals(first.fingerprint) ? 0.0 : 1);
        bulk();
        return figures;
    }

    private State inOrder(int order, boolean deleting) {
        var rows = table.rows();
        try (var engine = LinkEngine.open(folder("order" + order), Clock.systemUTC())) {
            long sequence = stream(engine, order);
            if (deleting) {
                var some = shuffled(rows, order).subList(0, Math.max(1, rows.size() / DELETED_SHARE));
                for (var row : some) engine.withdraw(++sequence, row.asRecord().id());
                putAll(engine, sequence, some, new Random(order));
            }
            return new State(engine.fingerprint(), Entities.of(engine, rows));
        }
    }

    private long stream(LinkEngine engine, int order) {
        var rows = table.rows();
        var sizes = new Random(order);
        long sequence = 0;
        int from = 0;
        for (int stage = STAGES; stage >= 0; stage--) {
            if (from > 0) engine.snapshot(++sequence);
            int to = rows.size() >> 2 * stage;
            sequence = putAll(engine, sequence, shuffled(rows.subList(from, to), order), sizes);
            from = to;
        }
        return sequence;
    }

    /** Puts the rows, so many at once as the dice say; returns the last sequence. */
    private static long putAll(LinkEngine engine, long sequence, List<Row> rows, Random sizes) {
        long last = sequence;
        for (int from = 0; from < rows.size(); ) {
            int to = Math.min(rows.size(), from + 1 + sizes.nextInt(MOST_AT_ONCE));
            var arrivals = new ArrayList<Arrival>();
            for (var row : rows.subList(from, to)) arrivals.add(new Arrival(++last, row.asRecord()));
            engine.putAll(arrivals);
            from = to;
        }
        return last;
    }

    private Path folder(String name) {
        return settings.work().resolve(name);
    }

    private static List<Row> shuffled(List<Row> rows, int order) {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(order));
        return shuffled;
    }

    private long differing(State one, State other) {
        return differing(one.entities, other.entities);
    }

    /** Pairs of rows that are one entity in one and not in the other. */
    private long differing(long[] one, long[] other) {
        var both = new long[one.length];
        for (int i = 0; i < both.length; i++) both[i] = PairScores.hash(one[i] + " " + other[i]);
        return PairScores.pairs(table, one) + PairScores.pairs(table, other) - 2 * PairScores.pairs(table, both);
    }

    /** Streamed and sealed at the end, against the same records in bulk. */
    private void bulk() {
        var rows = table.rows();
        try (var engine = LinkEngine.open(folder("streamed"), Clock.systemUTC())) {
            engine.snapshot(stream(engine, 0) + 1);
            var streamed = Entities.of(engine, rows);
            figures.put("differing pairs, bulk and streamed", (double) differing(streamed, linked()));
        }
    }

    private long[] linked() {
        try (var linkage = LinkTask.linkage(table)) {
            return LinkTask.entities(linkage, table);
        }
    }
}
