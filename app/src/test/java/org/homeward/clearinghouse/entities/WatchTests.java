package org.homeward.clearinghouse.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.engine.Clue;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HomewardTest
class WatchTests {
    @Autowired
    private Entities entities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aNewRecordThatAnswersAStandingQuestionIsToldWithItsReason() {
        var ref = new Ref(Ref.Kind.CASE, "NCM-TEST-1");
        watch(ref, new Clue(Property.PHONE, "+1 775 555 0142"));

        var tip = file(phone("(775) 555-0142"));

        await().until(() -> !entities.matches(ref).isEmpty());
        var match = entities.matches(ref).getFirst();
        assertThat(match.mention().record()).isEqualTo(tip.id());
        assertThat(match.reasons()).contains("phone");
        assertThat(match.owner()).isEqualTo("k.amari");
    }

    @Test
    void theSameEvidenceInTheSameRecordIsToldOnce() {
        var ref = new Ref(Ref.Kind.CASE, "NCM-TEST-2");
        watch(ref, new Clue(Property.PHONE, "+1 775 555 0143"));
        var tip = file(phone("775-555-0143"));
        await().until(() -> !entities.matches(ref).isEmpty());

        file(tip);
        var next = file(phone("775 555 0199"));

        await().until(() -> entities.applied(next.id()));
        assertThat(entities.matches(ref)).hasSize(1);
    }

    @Test
    void aQuestionThatEndedIsSilent() {
        var ref = new Ref(Ref.Kind.CASE, "NCM-TEST-3");
        watch(ref, new Clue(Property.PHONE, "+1 775 555 0144"));
        new TransactionTemplate(transactions).executeWithoutResult(status -> entities.unwatch(ref));

        var tip = file(phone("775-555-0144"));

        await().until(() -> entities.applied(tip.id()));
        assertThat(entities.matches(ref)).isEmpty();
    }

    private void watch(Ref ref, Clue clue) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> entities.watch("k.amari", ref, List.of(clue), null));
    }

    private Record file(Record record) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> entities.file(record));
        return record;
    }

    private static Record phone(String said) {
        return Fictional.person(
                RecordKind.CYBERTIP,
                Role.CHILD,
                Property.PHONE,
                said,
                Property.SCREEN_NAME,
                "quiet_" + said.hashCode());
    }
}
