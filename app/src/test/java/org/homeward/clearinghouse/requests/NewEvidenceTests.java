package org.homeward.clearinghouse.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.engine.model.RecordId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What arrives, is corrected or is taken back after a request came in. */
class NewEvidenceTests extends RequestJourney {
    @Autowired
    private Access access;

    @Test
    void theOwnerIsToldOfANewRecordWithTheReasonAndTheRecord() throws Exception {
        var phone = phone();
        var number = ask(ANALYST, ori(), phone);
        var contact = policeContact(phone);
        await().until(() -> told(number).size() == 1);
        assertThat(told(number).getFirst())
                .contains("Police contact matches " + number, "same phone", "/records/" + contact);
        look(ANALYST, "/alerts")
                .andExpect(content().string(containsString("Police contact matches " + number)))
                .andExpect(content().string(not(containsString(phone))));
    }

    @Test
    void theOwnerIsToldAgainOnNewEvidenceOnly() throws Exception {
        var phone = phone();
        var number = ask(ANALYST, ori(), phone);
        policeContact(phone);
        await().until(() -> told(number).size() == 1);
        var again = policeContact(phone());
        await().until(() -> entities.applied(again));
        assertThat(told(number)).hasSize(1);
        policeContact(phone);
        await().until(() -> told(number).size() == 2);
    }

    @Test
    void aFactWhoseRecordIsTakenBackLeavesTheAnswer() throws Exception {
        var number = drafted(ori(), phone(), 2);
        takeBack(accepted(number));
        look(ANALYST, "/requests/" + number)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("taken back or corrected since")));
        look(ANALYST, "/requests/" + number + "/answer")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No fact of a record is passed on")));
        act(ANALYST, number, "/reading").andExpect(status().isFound());
        act(SECOND_READER, number, "/approval").andExpect(status().isConflict());
        act(SECOND_READER, number, "/revision", "why", "a source is gone").andExpect(status().isFound());
        act(ANALYST, number, "/facts").andExpect(status().isFound());
        act(ANALYST, number, "/reading");
        act(SECOND_READER, number, "/approval").andExpect(status().isFound());
    }

    @Test
    void anApprovedAnswerWhoseSourceIsTakenBackDoesNotLeave() throws Exception {
        var number = verified();
        takeBack(accepted(number));
        act(ANALYST, number, "/dispatch")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("taken back or corrected since")));
        act(ANALYST, number, "/handover", "recipient", "Det. Shaw").andExpect(status().isConflict());
        assertThat(state(number)).isEqualTo("APPROVED");
    }

    private void takeBack(RecordId record) {
        var purpose = new Purpose(Purpose.Reason.REQUEST, "test");
        var grant = access.open(ANALYST, new Ref(Ref.Kind.RECORD, record.hex()), purpose, Act.CHANGE);
        transactions.executeWithoutResult(status -> entities.withdraw(grant, record, "said by mistake"));
    }

    private RecordId accepted(RequestNumber number) {
        var mention = db.sql("select mention from requests_hit where request = :number and decision = 'ACCEPTED'")
                .param("number", number.value())
                .query(String.class)
                .single();
        return new RecordId(mention.substring(0, mention.lastIndexOf('-')));
    }

    private List<String> told(RequestNumber number) {
        return db.sql(
                        "select words || ' ' || why || ' ' || url as line from desk_notification where ref = :ref order by at")
                .param("ref", number.value())
                .query((row, i) -> row.getString("line"))
                .list();
    }
}
