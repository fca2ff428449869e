package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.engine.Given.clues;
import static org.homeward.engine.Given.record;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.engine.match.Part;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.homeward.engine.model.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkEngineTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private @TempDir Path folder;
    private LinkEngine engine;
    private long sequence;

    @BeforeEach
    void open() {
        engine = LinkEngine.open(folder, CLOCK);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void recordsOfOnePersonAreLinkedTheMomentTheyArrive() {
        var intake = put(record("CASE 7").person("Maria López", "b. 2011-04-03", "+1 202 555 0142"));
        var tip = record("TIP 1").person("Lopez, Maria", "+1 (202) 555-0142").build();

        engine.put(++sequence, tip);

        var links = engine.links(tip.id());
        assertThat(links).hasSize(1);
        var link = links.getFirst();
        assertThat(link.accepted()).isTrue();
        assertThat(link.score().parts()).extracting(part -> part.feature()).contains("phone", "surname");
        assertThat(engine.entity(tip.mentionId(0)).orElseThrow().mentions())
                .containsExactlyInAnyOrder(tip.mentionId(0), intake.mentionId(0));
    }

    @Test
    void aSnapshotLeavesNoMovesToTheNextRecord() {
        for (int i = 0; i < 12; i++) put(record("AD " + i).mention(EntityType.PHONE, Role.THING, "+1 202 555 0142"));
        engine.snapshot(++sequence);
        var before = engine.changesSince(0);

        put(record("CASE 8").person("John Smith", "b. 1990-10-20"));

        assertThat(engine.changesSince(0)).isEqualTo(before);
    }

    @Test
    void strangersStayApart() {
        var one = put(record("CASE 7").person("Maria López", "b. 2011-04-03"));
        var other = put(record("CASE 8").person("John Smith", "b. 1990-10-20"));

        assertThat(engine.entity(one.mentionId(0)).orElseThrow().id())
                .isNotEqualTo(engine.entity(other.mentionId(0)).orElseThrow().id());
        assertThat(engine.links(one.id())).isEmpty();
    }

    @Test
    void aWatchHearsOfARecordThatAnswersItAndOfNoOther() {
        engine.watch(new Watch("RFI 3", clues("+1 202 555 0142"), null));

        var silent = engine.put(
                ++sequence,
                record("TIP 1").person("Ann Example", "+1 202 555 0143").build());
        var heard = engine.put(
                ++sequence,
                record("TIP 2").person("Ann Example", "+1 202 555 0142").build());

        assertThat(silent).isEmpty();
        assertThat(heard).extracting(WatchHit::watch).containsExactly("RFI 3");
    }

    @Test
    void searchFindsByAnyClueAndByMisspeltOnes() {
        var intake = put(record("CASE 7").person("Maria López", "b. 2011-04-03", "+1 202 555 0142"));

        assertThat(engine.search(Query.of(clues("maria lopez"), 10)))
                .extracting(Hit::mention)
                .containsExactly(intake.mentionId(0));
        assertThat(engine.search(Query.of(clues("+1 202 555 0124"), 10)))
                .extracting(Hit::mention)
                .containsExactly(intake.mentionId(0));
    }

    @Test
    void aHitIsExplainedInTheWordsOfItsRecordThoughThatIsGoneMeanwhile() {
        var intake = put(record("CASE 7").person("Maria López", "b. 2011-04-03", "+1 (202) 555-0142"));
        var hit = engine.search(Query.of(clues("maria lopez", "b. 2011-04-03", "+1 202 555 0142"), 10))
                .getFirst();
        engine.withdraw(++sequence, intake.id());

        var parts = hit.score().parts();

        assertThat(parts).extracting(Part::right).contains("+1 (202) 555-0142");
        assertThat(parts.stream().mapToDouble(Part::bits).sum())
                .isEqualTo(hit.score().bits());
    }

    @Test
    void aValueThatManyHoldAnswersWhenItIsAskedForByName() {
        for (int i = 0; i < 200; i++) put(record("AD " + i).person("Guest Number" + i, "+1 202 555 0142"));
        engine.snapshot(++sequence);

        assertThat(engine.search(Query.of(clues("+1 202 555 0142"), 10))).hasSize(10);
    }

    @Test
    void aQuestionThatSaysLittleFindsThoseWhoAgreeInAllOfIt() {
        for (var record : Crowd.records(300, 6)) engine.put(++sequence, record);
        var wanted = put(record("CASE 7").person("Maria López", "b. 2011-04-03"));
        engine.snapshot(++sequence);

        assertThat(engine.search(Query.of(clues("lopez"), 10)))
                .extracting(Hit::mention)
                .contains(wanted.mentionId(0));
        assertThat(engine.search(Query.of(clues("maria lopes"), 10)))
                .extracting(Hit::mention)
                .contains(wanted.mentionId(0));
    }

    /** Of four hundred who are all somebody else, so that it takes much to tell that two are one. */
    @Test
    void whoSharesLittleAnswersAQuestionThatSaysLittleAndNoneThatSaysMuch() {
        for (int i = 0; i < 400; i++) {
            var given = i % 10 == 0 ? "Maria" : "Peter";
            var family = "%ca%crow".formatted('b' + i % 20, 'b' + i / 20);
            put(record("FILE " + i).person(given + " " + family, "b. %d-05-%02d".formatted(1950 + i / 8, 1 + i % 28)));
        }
        var other = put(record("FILE 400").person("Maria Lopes", "b. 1956-08-21"));
        engine.snapshot(++sequence);

        assertThat(engine.search(Query.of(clues("maria"), 100)))
                .extracting(Hit::mention)
                .contains(other.mentionId(0));
        assertThat(engine.search(Query.of(clues("Maria López", "b. 2011-04-03", "+1 202 555 0142"), 100)))
                .as("less likely than one in 128")
                .isEmpty();
    }

    @Test
    void whatTheFirstSaysStandsOnTheLeftWhicheverIsAskedAboutFirst() {
        var intake = put(record("CASE 7").person("Maria López", "b. 2011-04-03", "+1 (202) 555-0142"));
        var tip = put(record("TIP 1").person("Lopez, Maria", "b. 2011-04-03", "+1 202.555.0142"));
        var there = engine.explain(intake.mentionId(0), tip.mentionId(0)).orElseThrow();
        var back = engine.explain(tip.mentionId(0), intake.mentionId(0)).orElseThrow();

        assertThat(there.parts()).extracting(Part::left).contains("+1 (202) 555-0142");
        assertThat(there.parts()).extracting(Part::right).contains("+1 202.555.0142");
        assertThat(back.parts()).extracting(Part::left).contains("+1 202.555.0142");
        assertThat(back.parts()).extracting(Part::right).contains("+1 (202) 555-0142");
        assertThat(back.bits()).isEqualTo(there.bits());
    }

    /** All are one person, who has a hundred accounts: what is learnt from them is that e-mail addresses differ in a digit. */
    @Test
    void whatWasAskedForComesBeforeWhatIsOneDigitAway() {
        var names = IntStream.range(0, 128)
                .mapToObj(i -> "kestrel." + i % 4 + "." + i / 4)
                .toList();
        for (var name : names)
            put(record(name).person("Sam Smoke", "+1 702 555 0177", "@" + name, name + "@example.org"));
        engine.snapshot(++sequence);

        for (var name : names)
            assertThat(engine.search(Query.of(clues("Sam Smoke", name + "@example.org"), 10)))
                    .first()
                    .extracting(hit -> engine.record(hit.mention().record())
                            .orElseThrow()
                            .provenance()
                            .reference())
                    .isEqualTo(name);
    }

    @Test
    void theOtherRecordsOfWhoIsFoundComeWithIt() {
        var intake = put(record("CASE 7").person("Maria López", "b. 2011-04-03", "+1 202 555 0142"));
        var tip = put(record("TIP 1").person("Lopez, Maria", "b. 2011-04-03"));

        assertThat(engine.search(Query.of(clues("maria lopez", "b. 2011-04-03", "+1 202 555 0142"), 10)))
                .extracting(Hit::mention)
                .containsExactly(intake.mentionId(0), tip.mentionId(0));
    }

    @Test
    void searchNeverFindsWhatOneMayNotSee() {
        put(record("CASE 7").kind(RecordKind.CASE_INTAKE).person("Maria López").saying("last seen at the harbour"));
        var tip = put(
                record("TIP 7").kind(RecordKind.CYBERTIP).person("Maria Lopez").saying("seen near a harbour"));
        var within = EnumSet.of(RecordKind.CYBERTIP);
        var people = Set.of(EntityType.PERSON);

        assertThat(engine.search(new Query(clues("maria lopez"), "", within, people, 1)))
                .extracting(Hit::mention)
                .containsExactly(tip.mentionId(0));
        assertThat(engine.search(new Query(clues(), "harbour", within, people, 1)))
                .extracting(Hit::mention)
                .containsExactly(tip.mentionId(0));
        assertThat(engine.search(new Query(clues("maria lopez"), "harbour", within, Set.of(EntityType.VEHICLE), 10)))
                .isEmpty();
    }

    @Test
    void aRecordWithdrawnIsGone() {
        var tip = put(record("TIP 7").person("Maria Lopez", "+1 202 555 0142").saying("seen near a harbour"));

        engine.withdraw(++sequence, tip.id());

        assertThat(engine.size()).isZero();
        assertThat(engine.search(Query.of(clues("+1 202 555 0142"), 10))).isEmpty();
        assertThat(engine.search(new Query(
                        clues(), "harbour", EnumSet.allOf(RecordKind.class), EnumSet.allOf(EntityType.class), 10)))
                .isEmpty();
        assertThat(engine.entity(tip.mentionId(0))).isEmpty();
        assertThat(engine.record(tip.id())).isEmpty();
    }

    @Test
    void whatWasPutIsThereAfterReopening() {
        var intake = put(record("CASE 7").person("Maria López", "b. 2011-04-03", "+1 202 555 0142"));
        put(record("TIP 1").person("Lopez, Maria", "+1 202 555 0142"));
        engine.snapshot(++sequence);
        var before = engine.fingerprint();

        engine.close();
        engine = LinkEngine.open(folder, CLOCK);

        assertThat(engine.fingerprint()).isEqualTo(before);
        assertThat(engine.lastApplied()).isEqualTo(sequence);
        assertThat(engine.record(intake.id())).contains(intake);
    }

    @Test
    void theJournalAndAllThatWasDecidedOutliveReopeningThoughHistoryIsNotLivedThroughAgain() {
        var records = Crowd.records(80, 5);
        for (var record : records) engine.put(++sequence, record);
        engine.snapshot(++sequence);
        engine.judge(++sequence, different(records.get(0), records.get(1)));
        engine.withdraw(++sequence, records.get(2).id());
        engine.put(++sequence, records.get(2));
        engine.snapshot(++sequence);
        engine.withdraw(++sequence, records.get(3).id());
        var before = engine.fingerprint();
        var journal = engine.changesSince(0);
        assertThat(journal).hasSizeGreaterThan(5);

        engine.close();
        engine = LinkEngine.open(folder, CLOCK);

        assertThat(engine.fingerprint()).isEqualTo(before);
        assertThat(engine.changesSince(0)).isEqualTo(journal);
        assertThat(engine.contradiction(same(records.get(0), records.get(1)))).isPresent();
        engine.snapshot(++sequence);
        engine.close();
        engine = LinkEngine.open(folder, CLOCK);
        assertThat(engine.changesSince(0)).startsWith(journal.toArray(Change[]::new));
    }

    @Test
    void aSequenceAlreadyAppliedIsPassedOver() {
        put(record("CASE 7").person("Maria López"));

        engine.put(sequence, record("CASE 8").person("Someone Else").build());

        assertThat(engine.size()).isOne();
        assertThat(engine.lastApplied()).isEqualTo(sequence);
    }

    private Record put(Given given) {
        var record = given.build();
        engine.put(++sequence, record);
        return record;
    }

    private static Judgement different(Record a, Record b) {
        return judgement(1, a, b, Verdict.DIFFERENT);
    }

    private static Judgement same(Record a, Record b) {
        return judgement(2, a, b, Verdict.SAME);
    }

    private static Judgement judgement(long number, Record a, Record b, Verdict verdict) {
        return new Judgement(number, a.mentionId(0), b.mentionId(0), verdict, "Analyst", CLOCK.instant(), "", 0);
    }
}
