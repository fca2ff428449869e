package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.cases.Families.aCase;
import static org.homeward.clearinghouse.cases.Families.aFullCase;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.engine.model.RecordId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
@RecordApplicationEvents
class CaseLifeTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Cases cases;

    @Autowired
    private Access access;

    @Autowired
    private Entities entities;

    @Autowired
    private ApplicationEvents events;

    private CallTaker caller;
    private String address;

    @BeforeEach
    void anaIsMissing() throws Exception {
        caller = new CallTaker(mvc);
        address = caller.saved(aFullCase());
    }

    private CaseNumber number() {
        return new CaseNumber(address.substring("/cases/".length()));
    }

    private void recovered() throws Exception {
        caller.send(post(address + "/recovery")
                        .param("confirmedBy", "Det. Shaw")
                        .param("where", "Elko"))
                .andExpect(redirectedUrl(address));
    }

    private void closed() throws Exception {
        caller.send(post(address + "/closure").param("reason", "Home and safe")).andExpect(redirectedUrl(address));
    }

    private RecordId record() {
        return record(address);
    }

    private RecordId record(String address) {
        return new RecordId(db.sql("select record from cases_case where '/cases/' || number = :address")
                .param("address", address)
                .query(String.class)
                .single());
    }

    private List<String> standingQuestions() {
        return db.sql("select about from entities_watch where ref = :number order by about")
                .param("number", number().value())
                .query((row, index) -> row.getString("about"))
                .list();
    }

    @Test
    void aNewCaseIsActiveAndAsksOfEveryNewRecord() throws Exception {
        caller.look(address).andExpect(content().string(containsString("missing for")));
        assertThat(events.stream(CaseOpened.class)).containsExactly(new CaseOpened(number()));
        assertThat(standingQuestions()).containsExactly("child", "companion 1", "companion 2", "suspected offender 1");
        caller.look(address)
                .andExpect(content()
                        .string(containsString("child; companion 1, Lia Moreno; companion 2, Tess Albright;"
                                + " suspected offender 1, Darnell Crane.")));
    }

    @Test
    void whoeverIsTakenOutOfTheCaseOrReplacedIsNotAskedAboutAnyMore() throws Exception {
        caller.correct(
                        address,
                        1,
                        aFullCase()
                                .with("companion.0.name", "Lea Marino")
                                .without("companion.0.age")
                                .without("companion.1.name")
                                .without("suspect.0.name")
                                .without("suspect.0.aliases")
                                .without("suspect.0.phones"))
                .andExpect(redirectedUrl(address));
        assertThat(standingQuestions()).containsExactly("child", "companion 1");
        assertThat(db.sql("select said from entities_watch_clue where watch = :watch")
                        .param("watch", number().ref() + " companion.0")
                        .query((row, index) -> row.getString("said"))
                        .list())
                .containsExactly("Lea Marino");
    }

    @Test
    void aRecoveryNeedsSomebodyWhoConfirmsIt() throws Exception {
        caller.send(post(address + "/recovery").param("confirmedBy", " ")).andExpect(status().isConflict());
        recovered();
        caller.look(address)
                .andExpect(content().string(containsString("Confirmed by: Det. Shaw")))
                .andExpect(content().string(containsString("Found: Elko")))
                .andExpect(content().string(not(containsString("missing for"))));
        assertThat(events.stream(CaseRecovered.class)).containsExactly(new CaseRecovered(number()));
    }

    @Test
    void aLocatedChildIsStillMissingUntilTheRecoveryIsConfirmed() throws Exception {
        caller.send(post(address + "/location").param("confirmedBy", "Det. Shaw"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Located where: enter the place.")));
        caller.send(post(address + "/location")
                        .param("confirmedBy", "Det. Shaw")
                        .param("where", "Motel in Elko"))
                .andExpect(redirectedUrl(address));
        caller.look(address)
                .andExpect(content().string(containsString("Located: Motel in Elko")))
                .andExpect(content().string(containsString("missing for")));
        assertThat(standingQuestions()).hasSize(4);
        recovered();
    }

    @Test
    void aDeathIsConfirmedAndCanTurnOutToBeNone() throws Exception {
        caller.send(post(address + "/death")).andExpect(status().isConflict());
        caller.send(post(address + "/death").param("confirmedBy", "County coroner"))
                .andExpect(redirectedUrl(address));
        assertThat(events.stream(ChildDied.class)).containsExactly(new ChildDied(number()));
        caller.send(post(address + "/recovery").param("confirmedBy", "Det. Shaw"))
                .andExpect(status().isConflict());
        caller.send(post(address + "/reopening").param("reason", "It was another girl"))
                .andExpect(redirectedUrl(address));
        recovered();
        closed();
    }

    @Test
    void aCaseIsNeverClosedBeforeTheRecoveryIsConfirmed() throws Exception {
        caller.send(post(address + "/closure").param("reason", "Nobody calls any more"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(containsString(
                                "it can be closed once the recovery, or the child&#39;s death, is confirmed")));
        recovered();
        closed();
        assertThat(standingQuestions()).isEmpty();
    }

    @Test
    void aChildIsRecoveredOnce() throws Exception {
        recovered();
        caller.send(post(address + "/recovery").param("confirmedBy", "Det. Shaw"))
                .andExpect(status().isConflict());
    }

    @Test
    void aClosedCaseCanBeReopenedWithAReasonAndAsksAgain() throws Exception {
        caller.send(post(address + "/reopening").param("reason", "Gone again")).andExpect(status().isConflict());
        recovered();
        closed();
        caller.send(post(address + "/reopening").param("reason", "")).andExpect(status().isConflict());
        caller.send(post(address + "/reopening").param("reason", "Gone again")).andExpect(redirectedUrl(address));
        caller.look(address)
                .andExpect(content().string(containsString("Gone again")))
                .andExpect(content().string(containsString("missing for")));
        assertThat(standingQuestions()).hasSize(4);
    }

    @Test
    void aCorrectionKeepsWhatWasSaidBeforeAndWhoChangedIt() throws Exception {
        caller.correct(address, 1, aFullCase().with("child.hair", "RED").without("companion.1.name"))
                .andExpect(redirectedUrl(address));
        caller.look(address)
                .andExpect(content().string(containsString("red or auburn hair")))
                .andExpect(content().string(containsString("The child, hair: &quot;BLK&quot; → &quot;RED&quot;")))
                .andExpect(content().string(containsString("Companion 2, name: &quot;Tess Albright&quot; → nothing")))
                .andExpect(content().string(containsString("Kenza Amari")));
        assertThat(db.sql("select count(distinct record) from cases_revision where number = :number")
                        .param("number", number().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(events.stream(CaseCorrected.class)).containsExactly(new CaseCorrected(number(), 2));
    }

    @Test
    void charactersThatNobodySeesAreShownAsMissingOnesAndKept() throws Exception {
        var said = "Left with photo\u202Egpj.exe";
        var other = caller.saved(aCase().with("missing.circumstances", said).with("child.aliases", "Rosa\u200Blie"));
        caller.look(other)
                .andExpect(content().string(containsString("Left with photo\uFFFDgpj.exe")))
                .andExpect(content().string(containsString("Rosa\uFFFDlie")))
                .andExpect(content().string(not(containsString("\u202E"))));
        caller.look(other + "/correction").andExpect(content().string(containsString(said + "</textarea>")));
    }

    @Test
    void aCorrectionTakesTheOldRecordBack() throws Exception {
        var before = record();
        caller.correct(address, 1, aFullCase().with("child.hair", "RED")).andExpect(redirectedUrl(address));
        await().until(() -> entities.applied(record()) && !entities.applied(before));
    }

    @Test
    void twoCasesThatShareAPhoneSayWhyTheyMayBeOfOneChild() throws Exception {
        var other = caller.saved(aCase().with("child.given", "Anna")
                .with("child.phones", "(775) 555-0142")
                .with("agency.name", "Wells Police Department"));
        await().until(() -> entities.applied(record()) && entities.applied(record(other)));
        caller.look("/records/" + record() + "/links")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"" + other + "\"")));
    }

    @Test
    void theSlowerOfTwoCorrectionsStandsOnTopOfTheFaster() throws Exception {
        caller.correct(address, 1, aFullCase().with("child.hair", "RED")).andExpect(redirectedUrl(address));
        var slower = aFullCase().with("child.eyes", "GRN").with("child.given", "Anita");
        caller.correct(address, 1, slower)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The child, hair: &quot;BLK&quot; → &quot;RED&quot;")))
                .andExpect(content().string(containsString("name=\"base\" value=\"2\"")))
                .andExpect(content().string(containsString("<option value=\"RED\" selected")))
                .andExpect(content().string(containsString("value=\"Anita\"")));
        caller.look("/cases/drafts/" + slower.draft()).andExpect(content().string(containsString("Anita")));
        caller.correct(address, 2, slower.with("child.hair", "RED")).andExpect(redirectedUrl(address));
        caller.look(address).andExpect(content().string(containsString("green eyes, red or auburn hair")));
    }

    @Test
    void aCorrectionOfImpossibleValuesIsRefusedLikeAnIntake() throws Exception {
        caller.correct(address, 1, aCase().with("child.height", "8 ft")).andExpect(status().is(422));
    }

    @Test
    void nobodyMarkedAsUnsafeIsEverTold() {
        var grant = access.open(TestUsers.CASE_MANAGER, number().ref(), Purpose.of(Purpose.Reason.MISSING_CHILD));
        assertThat(cases.listWhoMayBeTold(grant, number()))
                .extracting(Contact::name)
                .containsExactly("Elena Rivera");
    }
}
