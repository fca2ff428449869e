package org.homeward.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.engine.model.Verdict.DIFFERENT;
import static org.homeward.engine.model.Verdict.SAME;
import static org.homeward.engine.model.Verdict.UNSURE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Random;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.Undo;
import org.homeward.engine.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTests {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Ledger ledger = new Ledger();
    private long number;

    @Test
    void sameIsPassedOn() {
        judge(1, SAME, 2);
        judge(2, SAME, 3);

        assertThat(ledger.same(mention(1))).containsExactly(mention(1), mention(2), mention(3));
    }

    @Test
    void differentHoldsBetweenAllThatIsTheSame() {
        judge(1, SAME, 2);
        judge(3, SAME, 4);
        judge(2, DIFFERENT, 3);

        assertThat(ledger.different(mention(1))).containsExactly(mention(3), mention(4));
    }

    @Test
    void aSameThatContradictsADifferentIsRefusedWithTheChainInOrder() {
        var first = judge(1, SAME, 2);
        var different = judge(2, DIFFERENT, 3);
        var last = judge(4, SAME, 3);

        assertThat(ledger.against(judgement(1, SAME, 4))).containsExactly(first, different, last);
        assertThatThrownBy(() -> judge(1, SAME, 4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 SAME, 2 DIFFERENT, 3 SAME");
    }

    @Test
    void aDifferentThatContradictsAChainOfSameIsRefused() {
        var first = judge(1, SAME, 2);
        var second = judge(3, SAME, 2);

        assertThat(ledger.against(judgement(3, DIFFERENT, 1))).hasSize(2).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void unsureConstrainsNothing() {
        judge(1, UNSURE, 2);

        assertThat(ledger.against(judgement(1, SAME, 2))).isEmpty();
        assertThat(ledger.against(judgement(1, DIFFERENT, 2))).isEmpty();
    }

    @Test
    void onceUndoneItContradictsNothing() {
        var same = judge(1, SAME, 2);

        ledger.add(undo(same));

        assertThat(ledger.against(judgement(1, DIFFERENT, 2))).isEmpty();
        assertThat(ledger.standing()).isEmpty();
    }

    @Test
    void whatDoesNotStandCanNotBeUndone() {
        var same = judge(1, SAME, 2);
        ledger.add(undo(same));

        assertThatThrownBy(() -> ledger.add(undo(same))).hasMessageContaining("doesn't stand");
    }

    @Test
    void numbersOnlyGoUp() {
        judge(1, SAME, 2);

        assertThatThrownBy(() -> ledger.add(new Judgement(1, mention(5), mention(6), SAME, "Analyst", NOW, "", 0)))
                .hasMessageContaining("not after 1");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void judgementsCanBeUndoneInAnyOrderAndAreThenAsIfNeverMade(long seed) {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var made = new ArrayList<Judgement>();
        for (int i = 0; i < 60; i++) {
            var next = judgement(random.nextInt(12), Verdict.values()[random.nextInt(3)], 12 + random.nextInt(12));
            if (ledger.against(next).isEmpty()) made.add(add(next));
        }
        Collections.shuffle(made, random);
        var undone = made.subList(0, made.size() / 2);
        var kept = made.subList(made.size() / 2, made.size());

        undone.forEach(judgement -> ledger.add(undo(judgement)));

        var never = new Ledger();
        kept.stream().sorted(Comparator.comparing(Judgement::number)).forEach(never::add);
        for (int i = 0; i < 24; i++) {
            assertThat(ledger.same(mention(i))).isEqualTo(never.same(mention(i)));
            assertThat(ledger.different(mention(i))).isEqualTo(never.different(mention(i)));
        }
    }

    private Judgement judge(int a, Verdict verdict, int b) {
        return add(judgement(a, verdict, b));
    }

    private Judgement add(Judgement judgement) {
        ledger.add(judgement);
        number++;
        return judgement;
    }

    private Undo undo(Judgement judgement) {
        return new Undo(++number, judgement.number(), "Analyst", NOW, "second thoughts");
    }

    private Judgement judgement(int a, Verdict verdict, int b) {
        return new Judgement(number + 1, mention(a), mention(b), verdict, "Analyst", NOW, "seen", 0);
    }

    private static MentionId mention(int i) {
        return new MentionId(new RecordId("%032x".formatted(i)), 0);
    }
}
