package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.cases.Families.aCase;
import static org.homeward.clearinghouse.cases.Families.anUnidentifiedChild;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.engine.model.RecordId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A girl found at a bus station whose name nobody knows, and Britta, whom a family misses. */
@HomewardTest
@RecordApplicationEvents
class UnidentifiedTests {
    private static final String BY = "Dr. Ida Holt, county medical examiner";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Entities entities;

    @Autowired
    private ApplicationEvents events;

    private CallTaker caller;

    @BeforeEach
    void theCallTaker() {
        caller = new CallTaker(web);
    }

    private static Families britta() {
        return aCase().with("child.given", "Britta")
                .with("child.surname", "Holm")
                .with("child.birth", "03/14/2021")
                .with("child.hair", "BLN")
                .with("mark.0.kind", "SC")
                .with("mark.0.part", "CHIN")
                .with("mark.0.words", "thin healed line")
                .with("missing.type", "LOST_INJURED_MISSING")
                .with("missing.date", "11/08/2026");
    }

    private String takenIn(Families family) throws Exception {
        var address = caller.saved(family);
        await().until(() -> entities.applied(record(address)));
        return address;
    }

    private RecordId record(String address) {
        return new RecordId(one("select record from cases_case where number = '" + number(address) + "'"));
    }

    private String one(String sql) {
        return String.valueOf(db.sql(sql).query(String.class).single());
    }

    private static String number(String address) {
        return address.substring("/cases/".length());
    }

    private ResultActions identify(String address, String... fields) throws Exception {
        var request = post(address + "/identification");
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return caller.send(request);
    }

    private ResultActions identifiedAs(String address, String other) throws Exception {
        return identify(address, "other", number(other), "basis", "DNA", "confirmedBy", BY);
    }

    @Test
    void theIntakeAsksWhatCanBeSeenAndNoName() throws Exception {
        caller.look("/cases/new?type=UNIDENTIFIED_CHILD")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("New case of an unidentified child")))
                .andExpect(content().string(containsString("Estimated age")))
                .andExpect(content().string(containsString("Who has the child, or the remains")))
                .andExpect(content().string(not(containsString("name=\"child.given\""))))
                .andExpect(content().string(not(containsString("name=\"missing.date\""))));
        caller.look("/cases/new").andExpect(content().string(not(containsString("value=\"UNIDENTIFIED_CHILD\""))));
    }

    @Test
    void thePageSaysWhatIsKnownAndWhoHasTheChild() throws Exception {
        var address = caller.saved(anUnidentifiedChild());
        caller.look(address)
                .andExpect(content().string(containsString("Unidentified child (Omaha, NE)")))
                .andExpect(content().string(containsString("about 4-6")))
                .andExpect(content().string(containsString("found living")))
                .andExpect(content().string(containsString("Fictional Children&#39;s Home")))
                .andExpect(content().string(containsString("Yellow raincoat, one red shoe")))
                .andExpect(content().string(containsString("without a name for")))
                .andExpect(content().string(not(containsString("Confirm the recovery"))));
        caller.look("/cases?type=UNIDENTIFIED_CHILD&state=NE")
                .andExpect(content().string(containsString(address)));
    }

    @Test
    void whatIsNeededIsAskedForAndWhatCannotBeIsRefused() throws Exception {
        refused(anUnidentifiedChild().without("child.age"), "an estimated age is needed");
        refused(anUnidentifiedChild().without("found.holder"), "Found, who has the child, or the remains: is needed");
        refused(anUnidentifiedChild().without("found.condition"), "is needed");
        refused(anUnidentifiedChild().with("found.condition", "<b>"), "can&#39;t be. Choose one of the list.");
        refused(anUnidentifiedChild().with("found.date", "11/09/2099"), "is in the future");
        refused(anUnidentifiedChild().with("found.died", "11/08/2026"), "the child was found living");
        refused(aCase().with("missing.type", "NO_SUCH"), "Choose one of the list");
    }

    private void refused(Families family, String words) throws Exception {
        caller.save(family).andExpect(status().is(422)).andExpect(content().string(containsString(words)));
    }

    @Test
    void aZipFillsWhereTheChildWasFound() throws Exception {
        caller.send(get("/cases/places").param("found.zip", "68102").header("HX-Request", "true"))
                .andExpect(content().string(containsString("name=\"found.city\" value=\"Omaha\"")));
    }

    @Test
    void itLinksToTheMissingChildByMarkSexAndAge() throws Exception {
        var missing = takenIn(britta());
        var found = takenIn(anUnidentifiedChild());
        caller.look("/records/" + record(found) + "/links")
                .andExpect(content().string(containsString("href=\"" + missing + "\"")));
    }

    @Test
    void anIdentificationTiesTheCasesAndIsAJudgement() throws Exception {
        var missing = takenIn(britta());
        var found = takenIn(anUnidentifiedChild());
        identifiedAs(found, missing).andExpect(redirectedUrl(found));
        caller.look(found)
                .andExpect(content().string(containsString("identified")))
                .andExpect(content().string(containsString("The child of case " + number(missing))))
                .andExpect(content().string(containsString("By DNA")))
                .andExpect(content().string(containsString("Confirmed by: " + BY)))
                .andExpect(content().string(not(containsString("missing 2 times"))));
        caller.look(missing)
                .andExpect(content().string(containsString("Tied to " + number(found) + ": the same child")))
                .andExpect(content().string(containsString("Identified by DNA, confirmed by " + BY)))
                .andExpect(content().string(not(containsString("Missing again"))))
                .andExpect(content().string(containsString("missing for")));
        assertThat(one("select verdict from entities_judgement where why = 'Identified by DNA, confirmed by " + BY
                        + "' order by number desc limit 1"))
                .isEqualTo("SAME");
        assertThat(one("select words from desk_notification where ref = '" + number(missing)
                        + "' order by number desc limit 1"))
                .isEqualTo("The child of " + number(missing) + " was identified: " + number(found));
        assertThat(events.stream(CaseIdentified.class))
                .containsExactly(new CaseIdentified(new CaseNumber(number(found))));
    }

    @Test
    void whatTurnsOutToBeAnotherChildIsReopenedAndTheTieGoes() throws Exception {
        var missing = takenIn(britta());
        var found = takenIn(anUnidentifiedChild());
        identifiedAs(found, missing);
        var tie = one("select max(number)::text from cases_tie");
        caller.send(post(missing + "/ties/" + tie + "/removal"))
                .andExpect(flash().attribute("refused", containsString("reopen the case of the unidentified one")));
        caller.send(post(found + "/reopening").param("reason", "The sample was mixed up"))
                .andExpect(redirectedUrl(found));
        caller.look(found)
                .andExpect(content().string(containsString("Tie to " + number(missing) + " taken back")))
                .andExpect(content().string(containsString("Confirm who the child is")));
        assertThat(one("select (undone_at is not null)::text from cases_tie where number = " + tie))
                .isEqualTo("true");
        identifiedAs(found, missing).andExpect(flash().attribute("message", "The child is identified."));
        caller.send(post(found + "/closure").param("reason", "With the family")).andExpect(redirectedUrl(found));
    }

    @Test
    void nobodyIsIdentifiedByALikenessOrWithoutSomebodyWhoConfirmsIt() throws Exception {
        var missing = takenIn(britta());
        var found = takenIn(anUnidentifiedChild());
        var other = number(missing);
        identify(found, "other", other, "confirmedBy", BY, "words", "<b>kept")
                .andExpect(flash().attribute("refused", containsString("choose by what")))
                .andExpect(flash().attributeExists("identifying"));
        identify(found, "other", other, "basis", "DNA")
                .andExpect(flash().attribute("refused", containsString("needs to be confirmed")));
        identify(found, "basis", "DNA", "confirmedBy", BY)
                .andExpect(flash().attribute("refused", containsString("Who it is: enter")));
        identify(found, "other", "NCM-1999-0001", "basis", "DNA", "confirmedBy", BY)
                .andExpect(flash().attribute("refused", containsString("there is no case NCM-1999-0001")));
        caller.send(post(found + "/ties")
                        .param("other", other)
                        .param("kind", "SAME_CHILD")
                        .param("why", "She looks like her"))
                .andExpect(flash().attribute("refused", containsString("with who confirmed it")));
        identify(missing, "who", "Somebody", "basis", "DNA", "confirmedBy", BY)
                .andExpect(flash().attribute("refused", containsString("Only a child whose name")));
        caller.send(post(found + "/recovery").param("confirmedBy", BY))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("say who it is")));
        caller.send(post(found + "/closure").param("reason", "Cold")).andExpect(status().isConflict());
    }

    @Test
    void aChildWithoutACaseHereIsIdentifiedByName() throws Exception {
        var found = caller.saved(anUnidentifiedChild());
        identify(found, "who", "Tove Lund of Aarhus", "basis", "DOCUMENTS", "confirmedBy", "Consulate, Ms. Friis")
                .andExpect(redirectedUrl(found));
        caller.look(found)
                .andExpect(content().string(containsString("It is Tove Lund of Aarhus, who has no case here")));
    }
}
