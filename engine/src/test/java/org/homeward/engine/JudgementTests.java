package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.engine.Given.record;
import static org.homeward.engine.model.Verdict.DIFFERENT;
import static org.homeward.engine.model.Verdict.SAME;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.Undo;
import org.homeward.engine.model.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTests {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private @TempDir Path folder;
    private LinkEngine engine;
    private long sequence;
    private long number;

    @BeforeEach
    void open() {
        engine = LinkEngine.open(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void sameJoinsWhatNoEvidenceWould() {
        var one = put(record("CASE 1").person("Maria Lopez"));
        var other = put(record("CASE 2").person("Star"));

        judge(one, SAME, other);

        assertThat(entity(one)).isEqualTo(entity(other));
        assertThat(engine.changesSince(0)).extracting(Change::kind).containsExactly(Change.Kind.JOINED);
    }

    @Test
    void differentCutsALinkAndSaysWhoSaidSo() {
        var one = put(record("CASE 1").person("Maria Lopez", "b. 2011-04-03", "+1 202 555 0142"));
        var other = put(record("CASE 2").person("Maria Lopez", "b. 2011-04-03", "+1 202 555 0142"));
        assertThat(entity(one)).isEqualTo(entity(other));

        judge(one, DIFFERENT, other);

        assertThat(entity(one)).isNotEqualTo(entity(other));
        assertThat(engine.entity(entity(one)).orElseThrow().cuts())
                .singleElement()
                .satisfies(cut -> assertThat(cut.reason()).contains("judged different by Analyst"));
        assertThat(engine.changesSince(0)).last().extracting(Change::kind).isEqualTo(Change.Kind.SPLIT);
    }

    @Test
    void undoingAJudgementGivesTheStateAsIfItHadNeverBeen() {
        var one = put(record("CASE 1").person("Maria Lopez", "b. 2011-04-03"));
        var other = put(record("CASE 2").person("Maria Lopes", "b. 2011-04-03"));
        var third = put(record("CASE 3").person("Star"));
        var before = engine.fingerprint();

        var different = judge(one, DIFFERENT, other);
        var same = judge(other, SAME, third);
        undo(different);
        undo(same);

        assertThat(engine.fingerprint()).isEqualTo(before);
    }

    @Test
    void aContradictionIsRefusedNamesItsChainAndChangesNothing() {
        var one = put(record("CASE 1").person("Maria Lopez"));
        var other = put(record("CASE 2").person("Star"));
        var third = put(record("CASE 3").person("Rosa Garcia"));
        var different = judge(one, DIFFERENT, other);
        var same = judge(other, SAME, third);
        var before = engine.fingerprint();
        var refused = judgement(one, SAME, third);

        assertThat(engine.contradiction(refused).orElseThrow().chain()).containsExactlyInAnyOrder(different, same);
        assertThatThrownBy(() -> engine.judge(++sequence, refused)).isInstanceOf(IllegalStateException.class);

        assertThat(engine.fingerprint()).isEqualTo(before);
        assertThat(engine.lastApplied()).isEqualTo(sequence - 1);
        assertThat(engine.contradiction(judgement(one, DIFFERENT, third))).isEmpty();
    }

    @Test
    void aJudgementOutlivesItsRecordAndHoldsAgainWhenTheRecordComesBack() {
        var one = put(record("CASE 1").person("Maria Lopez"));
        var between = put(record("CASE 2").person("Star"));
        var other = put(record("CASE 3").person("Rosa Garcia"));
        judge(one, SAME, between);
        judge(between, SAME, other);
        var before = engine.fingerprint();

        engine.withdraw(++sequence, between.id());
        assertThat(entity(one)).isEqualTo(entity(other));
        engine.put(++sequence, between);

        assertThat(engine.fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void judgementsAreUndoneInAnyOrder(long seed) {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var records = Crowd.records(60, seed);
        records.forEach(record -> engine.put(++sequence, record));
        var kept = new ArrayList<Judgement>();
        var passing = new ArrayList<Judgement>();
        for (int i = 0; i < 30; i++) {
            int a = random.nextInt(records.size());
            int b = random.nextInt(records.size());
            if (a == b) continue;
            var next = judgement(records.get(a), Verdict.values()[random.nextInt(3)], records.get(b));
            if (engine.contradiction(next).isPresent()) continue;
            engine.judge(++sequence, next);
            number++;
            (i % 2 == 0 ? kept : passing).add(next);
        }
        Collections.shuffle(passing, random);

        passing.forEach(this::undo);

        try (var never = LinkEngine.open(folder.resolve("never"), Clock.fixed(NOW, ZoneOffset.UTC))) {
            long at = 0;
            for (var record : records) never.put(++at, record);
            for (var judgement : kept) never.judge(++at, judgement);
            assertThat(engine.fingerprint()).isEqualTo(never.fingerprint());
        }
    }

    @Test
    void anIdThatWasJoinedAndWithdrawnStillLeadsToItsEntity() {
        var one = put(record("CASE 1").person("Maria Lopez", "b. 2011-04-03", "+1 202 555 0142"));
        var other = put(record("CASE 2").person("Maria Lopez", "b. 2011-04-03", "+1 202 555 0142"));
        var first = entity(one);
        var second = first.equals(one.mentionId(0)) ? other : one;

        engine.withdraw(++sequence, first.record());

        assertThat(engine.entity(first).orElseThrow().id()).isEqualTo(second.mentionId(0));
    }

    private Record put(Given given) {
        var record = given.build();
        engine.put(++sequence, record);
        return record;
    }

    private MentionId entity(Record record) {
        return engine.entity(record.mentionId(0)).orElseThrow().id();
    }

    private Judgement judge(Record a, Verdict verdict, Record b) {
        var judgement = judgement(a, verdict, b);
        engine.judge(++sequence, judgement);
        number++;
        return judgement;
    }

    private Judgement judgement(Record a, Verdict verdict, Record b) {
        return new Judgement(number + 1, a.mentionId(0), b.mentionId(0), verdict, "Analyst", NOW, "seen", 0);
    }

    private void undo(Judgement judgement) {
        engine.judge(++sequence, new Undo(++number, judgement.number(), "Analyst", NOW, "second thoughts"));
    }
}
