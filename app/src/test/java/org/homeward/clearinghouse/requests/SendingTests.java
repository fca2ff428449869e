package org.homeward.clearinghouse.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.ResultActions;

/** Verification, the mail, and the one-time page. */
class SendingTests extends RequestJourney {
    private static final Pattern LINK = Pattern.compile("http://\\S+(/answers/\\S+)");

    @BeforeEach
    void emptyMailbox() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void anUnverifiedRequesterGetsNothingAndIsToldWhatIsMissing() throws Exception {
        var ori = ori();
        list(ori);
        var number = approved(ori);
        act(ANALYST, number, "/dispatch")
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("+1 775 555 0188")));
        act(ANALYST, number, "/handover", "recipient", "Det. Shaw").andExpect(status().isForbidden());
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAListedNumberNobodyCanBeVerified() throws Exception {
        var number = approved(ori());
        act(ANALYST, number, "/verification", "spokeWith", "the requester himself")
                .andExpect(status().isConflict());
    }

    @Test
    void onlyASupervisorListsANumber() throws Exception {
        web.perform(post("/requests/agencies")
                        .with(signedIn(ANALYST))
                        .with(csrf())
                        .param("ori", ori())
                        .param("name", "Police")
                        .param("place", "")
                        .param("phone", "+1 775 555 0199"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aVerificationRunsOut() throws Exception {
        var number = verified();
        db.sql("update requests_verification set expires_at = now() - interval '1 minute'")
                .update();
        act(ANALYST, number, "/dispatch")
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("ran out")));
    }

    @Test
    void aVerificationIsOfAMailboxAndDoesNotHoldForAnother() throws Exception {
        var number = verified();
        db.sql("""
                        update requests_requester set email = 'elsewhere@example.org'
                        where id = (select requester from requests_request where number = :number)
                        """).param("number", number.value()).update();
        act(ANALYST, number, "/dispatch")
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("e-mail has changed")));
    }

    @Test
    void theMailHoldsALinkAndNothingOfTheAnswer() throws Exception {
        var number = verified();
        send(number);
        var text = String.valueOf(MAIL.getReceivedMessages()[0].getContent());
        assertThat(text).contains(number.value(), "/answers/").doesNotContain("Elko", "555", "Crane");
        assertThat(state(number)).isEqualTo("SENT");
        assertThat(disseminated(number))
                .singleElement()
                .asString()
                .contains("Det. Lena Shaw", "sha256", "one-time link", "t.lind", "+1 775 555 0188");
    }

    @Test
    void theLinkOpensOnceWithTheCodeAndGivesTheDocument() throws Exception {
        var code = send(verified());
        var link = link();
        web.perform(get(link)).andExpect(status().isOk());
        web.perform(get(link)).andExpect(status().isOk());
        var session = new MockHttpSession();
        open(link, code, session)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The number was used by a man in Elko.")));
        var pdf = web.perform(post(link + "/document").session(session).with(csrf()))
                .andExpect(status().isOk())
                .andReturn();
        Loader.loadPDF(pdf.getResponse().getContentAsByteArray()).close();
        web.perform(get(link)).andExpect(status().isNotFound());
        open(link, code, new MockHttpSession()).andExpect(status().isNotFound());
        web.perform(post(link + "/document").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void anEndedLinkOpensNothing() throws Exception {
        var code = send(verified());
        db.sql("update requests_dispatch set expires_at = now() - interval '1 minute' where how = 'MAIL'")
                .update();
        open(link(), code, new MockHttpSession()).andExpect(status().isNotFound());
    }

    @Test
    void afterFiveWrongCodesTheRightOneOpensNothing() throws Exception {
        var code = send(verified());
        var wrong = code.equals("00000000") ? "00000001" : "00000000";
        for (int i = 0; i < OneTimeAnswers.TRIES; i++)
            open(link(), wrong, new MockHttpSession()).andExpect(status().isForbidden());
        open(link(), code, new MockHttpSession()).andExpect(status().isNotFound());
    }

    @Test
    void aNewLinkEndsTheOneBefore() throws Exception {
        var number = verified();
        var code = send(number);
        var link = link();
        send(number);
        open(link, code, new MockHttpSession()).andExpect(status().isNotFound());
    }

    @Test
    void neitherTokenNorCodeIsKept() throws Exception {
        var number = verified();
        var code = send(number);
        var kept = db.sql("select token_hash || ' ' || code_hash from requests_dispatch where request = :number")
                .param("number", number.value())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(code, link().substring("/answers/".length()));
    }

    @Test
    void aMailThatIsNotTakenLeavesNothingBehind() throws Exception {
        var number = verified();
        MAIL.stop();
        try {
            act(ANALYST, number, "/dispatch").andExpect(status().isConflict());
        } finally {
            MAIL.start();
        }
        assertThat(state(number)).isEqualTo("APPROVED");
        assertThat(disseminated(number)).isEmpty();
    }

    private String send(RequestNumber number) throws Exception {
        var flash = act(ANALYST, number, "/dispatch")
                .andExpect(status().isFound())
                .andReturn()
                .getFlashMap();
        return String.valueOf(flash.get("code"));
    }

    private static String link() throws Exception {
        var matcher = LINK.matcher(String.valueOf(MAIL.getReceivedMessages()[0].getContent()));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private ResultActions open(String link, String code, MockHttpSession session) throws Exception {
        return web.perform(post(link).session(session).with(csrf()).param("code", code));
    }

    private List<String> disseminated(RequestNumber number) {
        return db.sql("""
                        select concat_ws(' ', recipient, what, means, verified_by) as line from access_dissemination
                        where ref = :ref
                        """)
                .param("ref", number.ref().toString())
                .query((row, i) -> row.getString("line"))
                .list();
    }
}
