package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.homeward.clearinghouse.cases.Families.aCase;
import static org.homeward.clearinghouse.cases.Families.anUnidentifiedChild;

import java.util.List;
import java.util.UUID;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.clearinghouse.entities.WatchMatch;
import org.homeward.engine.model.RecordId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever has a case hears of new records about the child's companion and about a suspected offender too, and about whom it is. */
@HomewardTest
class WatchedPersonsTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Entities entities;

    private CallTaker caller;

    @BeforeEach
    void theCallTaker() {
        caller = new CallTaker(web);
    }

    private static Families withOthers(String companion, String suspect) {
        return aCase().with("child.given", "Ilse")
                .with("child.surname", "Quandt")
                .with("companion.0.name", "Wendel Ostrava")
                .with("companion.0.phones", companion)
                .with("suspect.0.name", "Norbert Zelinka")
                .with("suspect.0.screens", suspect);
    }

    private String takenIn(Families family) throws Exception {
        var address = caller.saved(family);
        await().until(() -> entities.applied(record(address)) && everythingIsTold());
        return address;
    }

    private RecordId record(String address) {
        return new RecordId(db.sql("select record from cases_case where '/cases/' || number = :address")
                .param("address", address)
                .query(String.class)
                .single());
    }

    private static CaseNumber number(String address) {
        return new CaseNumber(address.substring("/cases/".length()));
    }

    private List<String> matches(String address) {
        return entities.matches(number(address).ref()).stream()
                .map(WatchMatch::about)
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> told(String address) {
        return db.sql("select words || ': ' || why from desk_notification where ref = :ref order by number")
                .param("ref", number(address).value())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private boolean everythingIsTold() {
        return db.sql("select count(*) from event_publication where completion_date is null")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    @Test
    void aNewRecordAboutTheCompanionOrTheSuspectIsToldWithWhomItConcerns() throws Exception {
        var watching = takenIn(withOthers("775 555 0171", "zelinka_n44"));
        takenIn(aCase().with("child.given", "Pavla")
                .with("suspect.0.name", "Norbert Zelinka")
                .with("suspect.0.screens", "zelinka_n44"));
        await().until(() -> matches(watching).contains("suspected offender 1"));
        takenIn(aCase().with("child.given", "Wendel")
                .with("child.surname", "Ostrava")
                .with("child.phones", "775 555 0171"));
        await().until(() -> matches(watching).contains("companion 1") && everythingIsTold());
        assertThat(told(watching))
                .anyMatch(line ->
                        line.matches(".* matches " + number(watching) + " \\(suspected offender 1\\): .*screen name.*"))
                .anyMatch(line -> line.matches(".* matches " + number(watching) + " \\(companion 1\\): .*phone.*"));
        assertThat(matches(watching)).doesNotContain("child");
    }

    @Test
    void aCompanionWhoIsTakenOutIsNotWatchedAnyMoreAndAnotherIs() throws Exception {
        var first = withOthers("775 555 0172", "zelinka_n45");
        var watching = takenIn(first);
        caller.correct(
                watching,
                1,
                withOthers("775 555 0173", "zelinka_n45")
                        .with("companion.0.name", "Edgar Lindow")
                        .asDraft(UUID.randomUUID()));
        await().until(() -> entities.applied(record(watching)));
        takenIn(aCase().with("child.given", "Wenzel")
                .with("child.surname", "Bartosch")
                .with("child.phones", "775 555 0172"));
        takenIn(aCase().with("child.given", "Edgar")
                .with("child.surname", "Lindow")
                .with("child.phones", "775 555 0173"));
        await().until(() -> !matches(watching).isEmpty() && everythingIsTold());
        assertThat(entities.matches(number(watching).ref())).hasSize(1);
        assertThat(matches(watching)).containsExactly("companion 1");
    }

    @Test
    void aMissingChildTakenInLaterAnswersTheQuestionOfAChildWithoutAName() throws Exception {
        var found = takenIn(anUnidentifiedChild()
                .with("mark.0.kind", "TAT")
                .with("mark.0.part", "L WRS")
                .with("mark.0.words", "green paper crane with two bells"));
        takenIn(aCase().with("child.given", "Runa")
                .with("child.birth", "02/02/2021")
                .with("missing.type", "LOST_INJURED_MISSING")
                .with("mark.0.kind", "TAT")
                .with("mark.0.part", "L WRS")
                .with("mark.0.words", "green paper crane with two bells"));
        await().until(() -> matches(found).contains("child"));
    }
}
