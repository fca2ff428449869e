package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.engine.Given.clues;
import static org.homeward.engine.Given.record;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTests {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private @TempDir Path folder;
    private LinkEngine engine;
    private long sequence;

    @BeforeEach
    void open() {
        engine = LinkEngine.open(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aWatchHearsOfARecordOnceThoughSeveralOfItsMentionsAnswer() {
        engine.watch(new Watch("CASE 7", clues("Maria López", "+1 202 555 0142"), null));

        var hits =
                put(record("TIP 1").person("Maria Lopez", "+1 202 555 0142").person("Ann Example", "+1 202 555 0142"));

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.hit().mention().ordinal()).isZero();
            assertThat(hit.hit().score().parts()).isNotEmpty();
        });
    }

    @Test
    void theSameRecordAgainIsNoNews() {
        engine.watch(new Watch("CASE 7", clues("+1 202 555 0142"), null));
        put(record("TIP 1").person("Maria Lopez", "+1 202 555 0142"));

        assertThat(put(record("TIP 1").person("Maria Lopez", "+1 202 555 0142")))
                .isEmpty();
    }

    @Test
    void itsOwnRecordIsNoNews() {
        var own = record("CASE 7").person("Maria Lopez", "+1 202 555 0142");
        engine.watch(new Watch(
                "CASE 7", clues("Maria Lopez", "+1 202 555 0142"), own.build().id()));

        assertThat(put(own)).isEmpty();
    }

    @Test
    void whatWasJudgedDifferentFromItsOwnRecordIsSilent() {
        var own = record("CASE 7").person("Maria Lopez", "+1 202 555 0142").build();
        var tip = record("TIP 1").person("Maria Lopez", "+1 202 555 0142").build();
        engine.put(++sequence, own);
        engine.judge(
                ++sequence,
                new Judgement(1, own.mentionId(0), tip.mentionId(0), Verdict.DIFFERENT, "Analyst", NOW, "her aunt", 0));
        engine.watch(new Watch("CASE 7", clues("Maria Lopez", "+1 202 555 0142"), own.id()));
        engine.watch(new Watch("CASE 8", clues("+1 202 555 0142"), null));

        assertThat(engine.put(++sequence, tip)).extracting(WatchHit::watch).containsExactly("CASE 8");
    }

    @Test
    void evidenceIsTheSameForTheSameValuesAndNewForNewOnes() {
        engine.watch(new Watch("CASE 7", clues("Maria Lopez", "+1 202 555 0142", "@maria_l"), null));

        var first = put(record("TIP 1").person("Maria Lopez", "+1 202 555 0142"));
        var again = put(record("TIP 2").person("Lopez, Maria", "+1 (202) 555-0142"));
        var more = put(record("TIP 3").person("Maria Lopez", "+1 202 555 0142", "@maria_l"));

        assertThat(again.getFirst().evidence()).isEqualTo(first.getFirst().evidence());
        assertThat(more.getFirst().evidence()).isNotEqualTo(first.getFirst().evidence());
    }

    @Test
    void aNamesakeIsNoNewsWhereTheNameIsCommon() {
        for (int i = 0; i < 40; i++)
            put(record("LEAD " + i).person("Maria Lopez", "b. 19%02d-05-06".formatted(50 + i)));
        engine.snapshot(++sequence);
        engine.watch(new Watch("CASE 7", clues("Maria Lopez"), null));

        assertThat(put(record("TIP 1").person("Maria Lopez"))).isEmpty();
    }

    @Test
    void aHubAlertsNobody() {
        for (int i = 0; i < 40; i++) put(record("TIP " + i).person("Guest" + i + " Example" + i, "+1 202 555 0100"));
        engine.snapshot(++sequence);
        engine.watch(new Watch("RFI 1", clues("+1 202 555 0100"), null));

        assertThat(put(record("TIP 99").person("Ann Example", "+1 202 555 0100")))
                .isEmpty();
    }

    @Test
    void aWatchTakenAwayIsSilent() {
        engine.watch(new Watch("CASE 7", clues("+1 202 555 0142"), null));
        engine.unwatch("CASE 7");

        assertThat(put(record("TIP 1").person("Maria Lopez", "+1 202 555 0142")))
                .isEmpty();
    }

    private List<WatchHit> put(Given given) {
        return engine.put(++sequence, given.build());
    }
}
