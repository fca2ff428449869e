package org.homeward.clearinghouse.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.SUPERVISOR;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.Test;

class RequestLifeTests extends RequestJourney {

    @Test
    void aRequestIsSearchedAndEachHitIsExplainedAndOpensItsSource() throws Exception {
        var phone = phone();
        var contact = policeContact(phone);
        var number = ask(ANALYST, ori(), phone);
        act(ANALYST, number, "/searches").andExpect(status().isFound());
        look(ANALYST, "/requests/" + number)
                .andExpect(content().string(containsString("Elko police")))
                .andExpect(content().string(containsString("/records/" + contact)))
                .andExpect(content().string(containsString("Why, feature by feature")));
        assertThat(state(number)).isEqualTo("SEARCHING");
    }

    @Test
    void aSearchWithoutAHitIsKeptAndStandsInTheAnswer() throws Exception {
        var number = ask(ANALYST, ori(), "+1 907 555 0199");
        act(ANALYST, number, "/searches");
        look(ANALYST, "/requests/" + number + "/answer")
                .andExpect(content().string(containsString("Phone: +1 907 555 0199")))
                .andExpect(content().string(containsString("no record")));
    }

    @Test
    void aDecisionIsAJudgementThatCanBeUndone() throws Exception {
        var phone = phone();
        var mention = policeContact(phone) + "-0";
        var number = ask(ANALYST, ori(), phone);
        act(ANALYST, number, "/searches");
        act(ANALYST, number, "/hits/" + mention + "/decision", "accept", "true", "why", "same number");
        assertThat(judgements(number)).isEqualTo(1);
        act(ANALYST, number, "/hits/" + mention + "/undoing").andExpect(status().isFound());
        assertThat(judgements(number)).isZero();
        act(ANALYST, number, "/hits/" + mention + "/decision", "accept", "false", "why", "another man")
                .andExpect(status().isFound());
    }

    @Test
    void aDecisionStaysWhenEverythingIsSearchedAgain() throws Exception {
        var phone = phone();
        var mention = policeContact(phone) + "-0";
        var number = ask(ANALYST, ori(), phone);
        act(ANALYST, number, "/searches");
        act(ANALYST, number, "/hits/" + mention + "/decision", "accept", "false", "why", "another man");
        act(ANALYST, number, "/searches");
        look(ANALYST, "/requests/" + number).andExpect(content().string(containsString("another man")));
    }

    @Test
    void theAnswerAsADocumentHoldsFindingFactsGradesAndSearches() throws Exception {
        var number = drafted(ori(), phone(), 0);
        var pdf =
                look(ANALYST, "/requests/" + number + "/answer.pdf").andReturn().getResponse();
        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "DRAFT", "a man in Elko", "Darnell Crane", "B2", "Elko police", "Alias or nickname: Smoke")
                    .contains(number.value(), "LAW ENFORCEMENT SENSITIVE", "Page 1 of")
                    .doesNotContain("informant");
        }
    }

    @Test
    void whoWroteTheAnswerCantApproveIt() throws Exception {
        var number = drafted(ori(), phone(), 2);
        act(ANALYST, number, "/reading");
        act(ANALYST, number, "/approval")
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("You worked on this answer")));
        act(SECOND_READER, number, "/approval").andExpect(status().isFound());
        assertThat(state(number)).isEqualTo("APPROVED");
    }

    @Test
    void anAnswerThatWasChangedByTheSupervisorNeedsAThirdPerson() throws Exception {
        var number = drafted(ori(), phone(), 2);
        act(SUPERVISOR, number, "/findings", "finding", "The number was used by a man in Elko, twice.");
        act(ANALYST, number, "/reading");
        act(SUPERVISOR, number, "/approval").andExpect(status().isForbidden());
    }

    @Test
    void aFactThatMayNotGoToTheRequesterCantBeSmuggledIn() throws Exception {
        var phone = phone();
        var number = drafted(ori(), phone);
        var mention = db.sql("select mention from requests_hit where request = :number and decision = 'ACCEPTED'")
                .param("number", number.value())
                .query(String.class)
                .single();
        look(ANALYST, "/requests/" + number)
                .andExpect(content().string(containsString("never leaves the clearinghouse")));
        act(ANALYST, number, "/facts", "fact", mention + ".3")
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("never leaves the clearinghouse")));
        act(ANALYST, number, "/facts", "fact", policeContact(phone()) + "-0.0").andExpect(status().isForbidden());
        look(ANALYST, "/requests/" + number + "/answer").andExpect(content().string(not(containsString("informant"))));
    }

    @Test
    void aStepThatDoesNotExistIsRefusedAndSaysWhatComesNext() throws Exception {
        var number = ask(ANALYST, ori(), phone());
        act(ANALYST, number, "/approval").andExpect(status().isConflict());
        act(ANALYST, number, "/dispatch")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("search everything")));
    }

    @Test
    void anotherAgencyIsToldOfAsAPointerOnly() throws Exception {
        var phone = phone();
        var theirs = ask(ANALYST, ori(), phone);
        var number = ask(ANALYST, ori(), phone);
        look(ANALYST, "/requests/" + number)
                .andExpect(content().string(containsString("Another agency asks about the same subject")))
                .andExpect(content().string(containsString("Det. Lena Shaw")))
                .andExpect(content().string(not(containsString(theirs.value()))))
                .andExpect(content().string(not(containsString("/links"))));
    }

    @Test
    void anotherAgencyIsNotToldOfForAnAliasThatIsTheSame() throws Exception {
        ask(ANALYST, ori(), phone());
        var number = ask(ANALYST, ori(), phone());
        look(ANALYST, "/requests/" + number).andExpect(content().string(not(containsString("Another agency asks"))));
    }

    @Test
    void aHitTheEngineWouldAlertForIsMarkedStrong() throws Exception {
        var phone = phone();
        var known = new Mention(
                EntityType.PERSON,
                Role.SUBJECT,
                List.of(
                        Fact.of(Property.NAME, "Ottokar Wendelin"),
                        Fact.of(Property.EMAIL, "o.wendelin71@example.org"),
                        Fact.of(Property.PHONE, phone)));
        file(RecordKind.POLICE_CONTACT, "Elko police", known);
        policeContact(phone());
        var number = ask(
                ANALYST,
                ori(),
                List.of("PHONE", "NAME", "EMAIL", "ALIAS"),
                List.of(phone, "Ottokar Wendelin", "o.wendelin71@example.org", "Smoke"));
        act(ANALYST, number, "/searches");

        var page = look(ANALYST, "/requests/" + number)
                .andExpect(content().string(containsString("Strong: 128 to one or more")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.split("class=\"hw-rfi-hit\"")).hasSizeGreaterThan(2);
        assertThat(page.split(">strong</span>")).hasSize(2);
        assertThat(page.indexOf(">strong</span>")).isLessThan(page.indexOf("Darnell Crane"));
    }

    @Test
    void aNewRecordThatAnswersAnOpenRequestIsNewOnItsPage() throws Exception {
        var phone = phone();
        var number = ask(ANALYST, ori(), phone);
        act(ANALYST, number, "/searches");
        look(ANALYST, "/requests/" + number);
        policeContact(phone);
        await().until(() -> found(number) > 0);
        look(ANALYST, "/requests/" + number).andExpect(content().string(containsString("new since you looked")));
    }

    @Test
    void newEvidenceReopensARequestWhoseAnswerIsOut() throws Exception {
        var number = verified();
        act(ANALYST, number, "/handover", "recipient", "Det. Shaw, in person, badge seen")
                .andExpect(status().isFound());
        assertThat(state(number)).isEqualTo("SENT");
        policeContact(db.sql("select said from requests_asked where request = :number and kind = 'PHONE'")
                .param("number", number.value())
                .query(String.class)
                .single());
        await().until(() -> state(number).equals("SEARCHING"));
    }

    @Test
    void aClosedRequestIsNoLongerWatched() throws Exception {
        var phone = phone();
        var number = ask(ANALYST, ori(), phone);
        act(ANALYST, number, "/closure").andExpect(status().isFound());
        policeContact(phone);
        var other = ask(ANALYST, ori(), phone);
        policeContact(phone);
        await().until(() -> found(other) > 0);
        assertThat(found(number)).isZero();
    }

    private int judgements(RequestNumber number) {
        return count("select count(*) from requests_hit where judgement is not null and request = :number", number);
    }

    private int found(RequestNumber number) {
        return count("select count(*) from requests_hit where request = :number", number);
    }

    private int count(String sql, RequestNumber number) {
        return db.sql(sql).param("number", number.value()).query(Integer.class).single();
    }
}
