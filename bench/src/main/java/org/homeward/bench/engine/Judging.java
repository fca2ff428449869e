package org.homeward.bench.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.homeward.bench.Latencies;
import org.homeward.bench.Settings;
import org.homeward.bench.data.Population;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.LedgerEntry;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Undo;
import org.homeward.engine.model.Verdict;

/** People join and part mentions at random and take it back, until all is taken back: then the state is what it was. */
final class Judging {
    private static final int HUNDRED = 100;

    private final Population people;
    private final LinkEngine engine;
    private final Feed feed;
    private final SplittableRandom random;
    private final List<Judgement> standing = new ArrayList<>();
    private final Latencies judged;
    private final Latencies undone;
    private long number;
    private int refused;
    private int refusedUnnamed;

    private Judging(Settings settings, LinkEngine engine) {
        this.people = new Population(settings.records(), settings.seed());
        this.engine = engine;
        this.feed = new Feed(engine);
        this.random = new SplittableRandom(settings.seed());
        this.judged = new Latencies(settings.rounds() * HUNDRED);
        this.undone = new Latencies(settings.rounds() * HUNDRED);
    }

    static Map<String, Double> run(Settings settings) {
        try (var engine = LinkEngine.open(settings.work().resolve("judged"), Clock.systemUTC())) {
            return new Judging(settings, engine).run(settings.rounds() * HUNDRED);
        }
    }

    private Map<String, Double> run(int rounds) {
        people.forEach(feed::put);
        feed.seal();
        var before = engine.fingerprint();
        for (int i = 0; i < rounds; i++) step();
        while (!standing.isEmpty()) undo();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("records", (double) people.size());
        figures.put("steps", (double) rounds);
        judged.into(figures, "judge ");
        undone.into(figures, "undo ");
        figures.put("refused as contradictions", (double) refused);
        figures.put("refused without a name", (double) refusedUnnamed);
        figures.put("differing fingerprints at the end", before.equals(engine.fingerprint()) ? 0.0 : 1);
        return figures;
    }

    private void step() {
        int chance = random.nextInt(5);
        if (chance == 0 && !standing.isEmpty()) undo();
        else if (chance < 3) judge(someone(), someone(), Verdict.SAME);
        else part();
    }

    private MentionId someone() {
        return people.get(random.nextInt(people.size())).asRecord().mentionId(0);
    }

    /** Two of one entity; where the one drawn stands alone, two who are apart already. */
    private void part() {
        var one = someone();
        var together = engine.entity(one).orElseThrow().mentions();
        var other = together.size() < 2 ? someone() : together.get(random.nextInt(together.size()));
        judge(one, other, Verdict.DIFFERENT);
    }

    private void judge(MentionId a, MentionId b, Verdict verdict) {
        if (a.equals(b)) return;
        var judgement = new Judgement(++number, a, b, verdict, "bench", Instant.EPOCH, "at random", 0);
        var contradiction = engine.contradiction(judgement);
        if (contradiction.isPresent()) {
            refused++;
            if (contradiction.get().chain().isEmpty()) refusedUnnamed++;
            number--;
            return;
        }
        timed(judgement, judged);
        standing.add(judgement);
    }

    private void undo() {
        var judgement = standing.remove(random.nextInt(standing.size()));
        timed(new Undo(++number, judgement.number(), "bench", Instant.EPOCH, "at random"), undone);
    }

    private void timed(LedgerEntry entry, Latencies latencies) {
        long start = System.nanoTime();
        engine.judge(feed.next(), entry);
        latencies.add(System.nanoTime() - start);
    }
}
