package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.LedgerEntry;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.Undo;
import org.homeward.engine.model.Verdict;
import org.homeward.engine.resolve.Ledger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same records, snapshot and judgements give the same links and entities, whatever the order and whatever came and went. */
class OrderFreedomTests {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final long SEED = 20260301;
    private static final List<Record> RECORDS = Crowd.records(3_000, SEED);

    private static @TempDir Path folder;
    private static Outcome inOrder;

    @BeforeAll
    static void runInTheOrderGiven() {
        System.out.println("crowd of seed " + SEED);
        inOrder = run("given", RECORDS, null);
    }

    @ParameterizedTest(name = "order of seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void theOrderOfArrivalLeavesNoTrace(long seed) {
        var shuffled = new ArrayList<>(RECORDS);
        Collections.shuffle(shuffled, new Random(seed));

        var outcome = run("order " + seed, shuffled, new Random(seed));

        assertThat(outcome.version).isEqualTo(inOrder.version);
        assertThat(outcome.edges).isEqualTo(inOrder.edges);
        assertThat(outcome.fingerprint).isEqualTo(inOrder.fingerprint);
        assertThat(inOrder.edges).hasSizeGreaterThan(100);
    }

    private record Outcome(String version, SortedSet<String> edges, String fingerprint) {}

    /**
     * Statistics are sealed over an eighth of the crowd, and again over half of it; the other half comes later, with judgements in
     * between. With {@code detours}, records also come, go and come back.
     */
    private static Outcome run(String name, List<Record> order, @Nullable Random detours) {
        try (var engine = LinkEngine.open(folder.resolve(name), CLOCK)) {
            var feed = new Feed(engine, detours);
            of(order, 0, RECORDS.size() / 8).forEach(feed::put);
            engine.snapshot(++feed.sequence);
            of(order, RECORDS.size() / 8, RECORDS.size() / 2).forEach(feed::put);
            var version = engine.snapshot(++feed.sequence);
            var entries = new ArrayList<>(ledger());
            for (var record : of(order, RECORDS.size() / 2, RECORDS.size())) {
                feed.put(record);
                // Judgements come in the order of the ledger, anywhere between the records.
                if (!entries.isEmpty() && (detours == null || detours.nextInt(20) == 0))
                    engine.judge(++feed.sequence, entries.removeFirst());
            }
            for (var entry : entries) engine.judge(++feed.sequence, entry);
            return new Outcome(version, edges(engine), engine.fingerprint());
        }
    }

    /** Of the crowd's records from one number to another, in the order of this run. */
    private static List<Record> of(List<Record> order, int from, int to) {
        var wanted = Set.copyOf(RECORDS.subList(from, to));
        return order.stream().filter(wanted::contains).toList();
    }

    /** Of a tenth of the records the accepted links with their scores; the fingerprint holds all, but can't say which differ. */
    private static SortedSet<String> edges(LinkEngine engine) {
        var edges = new TreeSet<String>();
        for (var record : RECORDS.subList(0, RECORDS.size() / 10))
            for (var link : engine.links(record.id()))
                if (link.accepted())
                    edges.add(link.a() + " " + link.b() + " " + link.score().bits());
        return edges;
    }

    /** Judgements on pairs drawn blindly and on neighbours in the crowd, one in four taken back. */
    private static List<LedgerEntry> ledger() {
        var random = new Random(SEED);
        var entries = new ArrayList<LedgerEntry>();
        var ledger = new Ledger();
        for (long number = 1; number <= 60; number++) {
            var a = RECORDS.get(random.nextInt(RECORDS.size())).mentionId(0);
            var b = RECORDS.get(random.nextInt(RECORDS.size())).mentionId(0);
            if (a.equals(b)) continue;
            var verdict = Verdict.values()[random.nextInt(3)];
            LedgerEntry entry = number % 4 == 0 && ledger.find(number - 2).isPresent()
                    ? new Undo(number, number - 2, "Analyst", NOW, "second thoughts")
                    : new Judgement(number, a, b, verdict, "Analyst", NOW, "seen", 0);
            if (entry instanceof Judgement judgement
                    && !ledger.against(judgement).isEmpty()) continue;
            ledger.add(entry);
            entries.add(entry);
        }
        return entries;
    }

    private static final class Feed {
        private final LinkEngine engine;
        private final @Nullable Random detours;
        private long sequence;

        Feed(LinkEngine engine, @Nullable Random detours) {
            this.engine = engine;
            this.detours = detours;
        }

        void put(Record record) {
            engine.put(++sequence, record);
            if (detours == null || detours.nextInt(10) > 0) return;
            engine.withdraw(++sequence, record.id());
            engine.put(++sequence, record);
        }
    }
}
