package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch brings is what its records bring one by one. */
class BatchTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final long SEED = 20260302;
    private static final int LARGEST = 150;

    private final List<Record> records = Crowd.records(1_200, SEED);

    @TempDir
    Path folder;

    @Test
    void batchesOfAnySizeGiveTheSameLinksEntitiesAndAlerts() {
        System.out.println("crowd of seed " + SEED);
        try (var single = LinkEngine.open(folder.resolve("single"), CLOCK);
                var batched = LinkEngine.open(folder.resolve("batched"), CLOCK)) {
            var arrivals = IntStream.range(0, records.size())
                    .mapToObj(i -> new Arrival(i + 1L, records.get(i)))
                    .toList();
            watch(single);
            watch(batched);
            var alerts = new ArrayList<Alert>();
            for (var arrival : arrivals)
                single.put(arrival.sequence(), arrival.record()).forEach(hit -> alerts.add(Alert.of(hit)));
            var alertsOfBatches = new ArrayList<Alert>();
            for (var batch : batches(arrivals))
                batched.putAll(batch).forEach(hit -> alertsOfBatches.add(Alert.of(hit)));

            assertThat(alertsOfBatches).isEqualTo(alerts);
            assertThat(batched.fingerprint()).isEqualTo(single.fingerprint());
            assertThat(batched.lastApplied()).isEqualTo(single.lastApplied());
            assertThat(alerts).hasSizeGreaterThan(10);
        }
    }

    @Test
    void aBatchSentAgainIsPassedOverAndOneThatOverlapsBringsTheRest() {
        try (var engine = LinkEngine.open(folder.resolve("again"), CLOCK)) {
            var first = List.of(new Arrival(1, records.get(0)), new Arrival(2, records.get(1)));
            engine.putAll(first);
            engine.putAll(first);
            engine.putAll(List.of(new Arrival(2, records.get(1)), new Arrival(3, records.get(2))));

            assertThat(engine.size()).isEqualTo(3);
            assertThat(engine.lastApplied()).isEqualTo(3);
        }
    }

    /** An alert without the entity, which within a batch may have grown already. */
    private record Alert(String watch, MentionId mention, Score score, String evidence) {
        static Alert of(WatchHit hit) {
            return new Alert(hit.watch(), hit.hit().mention(), hit.hit().score(), hit.evidence());
        }
    }

    /** Every fortieth person of the crowd is waited for, by all that is said of them but the sex. */
    private void watch(LinkEngine engine) {
        for (int i = 0; i < records.size(); i += 40) {
            var said = records.get(i).mention(0).facts().stream()
                    .filter(fact -> fact.property() != Property.SEX)
                    .map(fact -> new Clue(fact.property(), fact.said()))
                    .toList();
            engine.watch(new Watch("watch " + i, said, null));
        }
    }

    private List<List<Arrival>> batches(List<Arrival> arrivals) {
        var random = new Random(SEED);
        var batches = new ArrayList<List<Arrival>>();
        for (int from = 0; from < arrivals.size(); ) {
            int to = Math.min(arrivals.size(), from + 1 + random.nextInt(LARGEST));
            batches.add(arrivals.subList(from, to));
            from = to;
        }
        return batches;
    }
}
