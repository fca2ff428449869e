package org.homeward.clearinghouse.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.AUDITOR;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The form, the list, and what an outside requester sees. */
class RequestFormTests extends RequestJourney {

    @Test
    void nothingTypedIsLostOnAnError() throws Exception {
        web.perform(form().param("kind", "ADDRESS")
                        .param("said", "12 Main St, Elko, NV")
                        .param("ori", "short")
                        .param("name", "Det. <b>Shaw</b>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The ORI has nine letters and digits")))
                .andExpect(content().string(containsString("12 Main St, Elko, NV")))
                .andExpect(content().string(containsString("Det. &lt;b&gt;Shaw&lt;/b&gt;")));
    }

    @Test
    void aDoubleClickMakesOneRequestAndAChangedFormAnother() throws Exception {
        var id = UUID.randomUUID();
        var phone = phone();
        Callable<String> click = () -> created(id, phone);
        try (var hands = Executors.newFixedThreadPool(4)) {
            var made = hands.invokeAll(Collections.nCopies(4, click)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(made).hasSize(1);
            assertThat(created(id, phone)).isEqualTo(made.getFirst());
            assertThat(created(id, phone())).isNotEqualTo(made.getFirst());
        }
    }

    private String created(UUID id, String phone) throws Exception {
        var answer = web.perform(form().param("form", id.toString())
                        .param("kind", "PHONE")
                        .param("said", phone)
                        .param("ori", "NV0100099")
                        .param("agency", "Police of Wells")
                        .param("name", "Det. Ivo Brandt")
                        .param("purpose", "Criminal investigation")
                        .param("urgency", "ROUTINE"))
                .andExpect(status().isFound())
                .andReturn();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void moreRowsKeepWhatWasTyped() throws Exception {
        web.perform(form().param("more", "1").param("kind", "PLATE").param("said", "4KDT21"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("4KDT21")))
                .andExpect(content().string(containsString("Value of row 5")));
    }

    @Test
    void pastedTextOffersItsPhonesAndMailboxes() throws Exception {
        web.perform(form().param("find", "1").param("paste", "write to smoke.lv@example.org or call 702-555-0177"))
                .andExpect(content().string(containsString("value=\"smoke.lv@example.org\"")))
                .andExpect(content().string(containsString("value=\"+17025550177\"")));
    }

    @Test
    void everyPageOfRequestsIsDrawn() throws Exception {
        var number = ask(ANALYST, ori(), phone());
        for (var page : new String[] {"", "/new", "/agencies", "/" + number, "/" + number + "/answer"})
            look(ANALYST, "/requests" + page).andExpect(status().isOk());
    }

    @Test
    void theListIsFilteredByWhatIsAsked() throws Exception {
        var phone = phone();
        var number = ask(ANALYST, ori(), phone);
        var other = ask(ANALYST, ori(), phone());
        look(ANALYST, "/requests?text=" + phone.substring(phone.length() - 4))
                .andExpect(content().string(containsString(number.value())))
                .andExpect(content().string(not(containsString(other.value()))));
    }

    @Test
    void overdueRequestsComeFirst() throws Exception {
        ask(ANALYST, ori(), phone());
        var late = ask(ANALYST, ori(), phone());
        db.sql("update requests_request set due_at = now() - interval '40 days' where number = :number")
                .param("number", late.value())
                .update();
        var page = look(ANALYST, "/requests?sort=URGENCY")
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("overdue");
        var first = page.indexOf("/requests/RFI-");
        assertThat(page.substring(first)).startsWith("/requests/" + late.value());
    }

    @Test
    void aRequesterSeesAndMakesOnlyThoseOfTheOwnAgency() throws Exception {
        var others = ask(ANALYST, ori(), phone());
        look(DETECTIVE, "/requests/" + others).andExpect(status().isNotFound());
        var own = ask(DETECTIVE, ori(), phone());
        assertThat(db.sql("select ori from requests_request where number = :number")
                        .param("number", own.value())
                        .query(String.class)
                        .single())
                .isEqualTo("NV0160100");
        look(DETECTIVE, "/requests/" + own).andExpect(status().isOk());
        look(DETECTIVE, "/requests?state=ALL")
                .andExpect(content().string(containsString(own.value())))
                .andExpect(content().string(not(containsString(others.value()))));
    }

    /** The role opens the door to requests; that this one is another agency's is known only behind it. */
    @Test
    void whatWasRefusedBehindTheDoorStandsInTheTrailAsRefused() throws Exception {
        var others = ask(ANALYST, ori(), phone());
        look(DETECTIVE, "/requests/" + others).andExpect(status().isNotFound());
        assertThat(outcomes(DETECTIVE, others.ref())).endsWith("OPENED DONE", "OPENED REFUSED");
        act(DETECTIVE, others, "/closure").andExpect(status().isForbidden());
        assertThat(outcomes(DETECTIVE, others.ref())).endsWith("OPENED_TO_CHANGE DONE", "OPENED_TO_CHANGE REFUSED");

        var own = drafted(ori(), phone(), 0);
        act(ANALYST, own, "/reading");
        act(ANALYST, own, "/approval").andExpect(status().isForbidden());
        assertThat(outcomes(ANALYST, own.ref())).endsWith("OPENED_TO_APPROVE DONE", "OPENED_TO_APPROVE REFUSED");

        var none = new RequestNumber("RFI-2031-9999");
        look(ANALYST, "/requests/" + none).andExpect(status().isNotFound());
        assertThat(outcomes(ANALYST, none.ref())).containsExactly("OPENED DONE", "OPENED FAILED");
        look(AUDITOR, "/audit?thing=REQUEST " + others).andExpect(content().string(containsString("REFUSED")));
    }

    private List<String> outcomes(User user, Ref ref) {
        return db.sql("select verb, outcome from access_audit where actor = ? and ref = ? order by number")
                .params(user.name(), ref.toString())
                .query((row, at) -> row.getString("verb") + " " + row.getString("outcome"))
                .list();
    }

    @Test
    void aRequesterSeesNeitherHitsNorDraftNorWhoElseAsks() throws Exception {
        var phone = phone();
        ask(ANALYST, ori(), phone);
        var own = ask(DETECTIVE, "", phone);
        policeContact(phone);
        act(ANALYST, own, "/searches");
        act(ANALYST, own, "/findings", "finding", "A first thought that is not for them yet");
        look(DETECTIVE, "/requests/" + own)
                .andExpect(content().string(not(containsString("Elko"))))
                .andExpect(content().string(not(containsString("first thought"))))
                .andExpect(content().string(not(containsString("Another agency"))));
        look(DETECTIVE, "/requests/" + own + "/answer").andExpect(status().isForbidden());
        look(DETECTIVE, "/requests/" + own + "/answer.pdf").andExpect(status().isForbidden());
    }

    @Test
    void aRequesterWorksOnNothing() throws Exception {
        var own = ask(DETECTIVE, "", phone());
        for (var page : new String[] {"/searches", "/reading", "/approval", "/dispatch", "/closure", "/ownership"})
            act(DETECTIVE, own, page).andExpect(status().isForbidden());
        act(DETECTIVE, own, "/verification", "spokeWith", "me").andExpect(status().isForbidden());
        act(DETECTIVE, own, "/findings", "finding", "mine").andExpect(status().isForbidden());
        look(DETECTIVE, "/requests/agencies").andExpect(status().isForbidden());
    }

    @Test
    void anAuditorOpensNoRequest() throws Exception {
        var number = ask(ANALYST, ori(), phone());
        look(AUDITOR, "/requests/" + number).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder form() {
        return post("/requests").with(signedIn(ANALYST)).with(csrf());
    }
}
