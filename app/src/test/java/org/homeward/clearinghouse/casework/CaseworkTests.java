package org.homeward.clearinghouse.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SettableClock;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Ana Rivera's case, from the first call to the last. */
@HomewardTest
@Import(SettableClock.Use.class)
class CaseworkTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient db;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private SettableClock clock;

    private String address;

    @BeforeEach
    void anaIsMissing() throws Exception {
        // Other classes share this clock.
        clock.set(Instant.parse("2026-11-12T08:00:00Z"));
        var opened = send(post("/cases")
                        .param("draft", UUID.randomUUID().toString())
                        .param("child.given", "Ana")
                        .param("child.surname", "Rivera")
                        .param("child.birth", "08/02/2011")
                        .param("missing.type", "ENDANGERED_RUNAWAY")
                        .param("missing.date", "11/11/2026")
                        .param("missing.state", "NV")
                        .param("agency.name", "Reno Police Department")
                        .param("guardian.0.name", "Elena Rivera")
                        .param("guardian.0.relation", "mother")
                        .param("guardian.1.name", "Hugo Rivera")
                        .param("guardian.1.relation", "stepfather")
                        .param("guardian.1.unsafe", "yes")
                        .param("guardian.1.safely", "Speak to the mother only."))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        address = String.valueOf(opened.getResponse().getRedirectedUrl());
        await().until(() -> due().size() == 2);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(signedIn(CASE_MANAGER)));
    }

    private ResultActions work() throws Exception {
        return web.perform(get(address + "/work").with(signedIn(CASE_MANAGER)));
    }

    private ResultActions log(String party, String name) throws Exception {
        return send(post(address + "/contacts")
                .param("party", party)
                .param("kind", "CALL")
                .param("name", name)
                .param("words", "No news. Calls again tomorrow."));
    }

    private List<FollowUp> due() {
        return followUps.list(new CaseNumber(address.substring("/cases/".length())));
    }

    private Instant due(Party party) {
        return due().stream()
                .filter(followUp -> followUp.party() == party)
                .map(FollowUp::due)
                .findFirst()
                .orElseThrow();
    }

    private List<String> open() {
        return db.sql("select words from desk_deadline where ref = :ref and done_at is null order by words")
                .param("ref", address.substring("/cases/".length()))
                .query((row, index) -> row.getString("words"))
                .list();
    }

    /** Opened on Thursday at three in the morning: due a day later, once the desk is open. */
    @Test
    void aNewCaseHasAPlanThatStandsOnTheDesk() throws Exception {
        assertThat(due(Party.AGENCY)).isEqualTo(Instant.parse("2026-11-13T14:00:00Z"));
        assertThat(open()).containsExactly("Follow-up: guardian", "Follow-up: law enforcement");
        work().andExpect(content().string(containsString("daily for three days")))
                .andExpect(content().string(not(containsString("Social services</span>"))));
    }

    @Test
    void aContactSetsTheNextFollowUpAndStandsInTheTimeline() throws Exception {
        clock.pass(Duration.ofHours(13));
        log("AGENCY", "Det. Shaw").andExpect(redirectedUrl(address));
        assertThat(due(Party.AGENCY)).isEqualTo(Instant.parse("2026-11-13T21:00:00Z"));
        web.perform(get(address).with(signedIn(CASE_MANAGER)))
                .andExpect(content().string(containsString("Law enforcement: call with Det. Shaw")));
        work().andExpect(content().string(containsString("No news. Calls again tomorrow.")));
        long contact = db.sql("select max(number) from casework_contact")
                .query(Long.class)
                .single();
        send(post(address + "/contacts/" + contact + "/removal")).andExpect(redirectedUrl(address));
        assertThat(due(Party.AGENCY)).isEqualTo(Instant.parse("2026-11-13T14:00:00Z"));
    }

    @Test
    void whatIsOverdueIsSaid() throws Exception {
        clock.pass(Duration.ofDays(3));
        work().andExpect(content().string(containsString("overdue")));
        web.perform(get("/").with(signedIn(CASE_MANAGER)))
                .andExpect(content().string(containsString("Follow-up: law enforcement")));
    }

    @Test
    void aContactWithWhoMustNotBeContactedIsAskedAbout() throws Exception {
        log("GUARDIAN", "hugo rivera")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(containsString(
                                "Hugo Rivera is marked as not safe to contact. Speak to the mother only.")))
                .andExpect(content().string(containsString("No news. Calls again tomorrow.</textarea>")));
        send(post(address + "/contacts")
                        .param("party", "GUARDIAN")
                        .param("kind", "CALL")
                        .param("name", "Hugo Rivera")
                        .param("words", "He called us.")
                        .param("knowingly", "true"))
                .andExpect(redirectedUrl(address));
    }

    @Test
    void afterARecoveryTheFamilyIsAskedAndTheAgencyIsNot() throws Exception {
        send(post(address + "/recovery").param("confirmedBy", "Det. Shaw"));
        await().until(() -> due().size() == 1);
        assertThat(due(Party.GUARDIAN)).isEqualTo(Instant.parse("2026-11-16T14:00:00Z"));
        send(post(address + "/closure").param("reason", "Home and safe"));
        await().until(() -> due().isEmpty());
        assertThat(open()).isEmpty();
        send(post(address + "/reopening").param("reason", "Gone again"));
        await().until(() -> due().size() == 2);
    }

    @Test
    void aFollowUpIsMovedForAReason() throws Exception {
        send(post(address + "/follow-ups/AGENCY")
                        .param("due", "2026-11-20T10:00")
                        .param("why", " "))
                .andExpect(flash().attribute("refused", containsString("Why: enter a reason")));
        send(post(address + "/follow-ups/AGENCY")
                        .param("due", "2026-11-01T10:00")
                        .param("why", "x"))
                .andExpect(flash().attribute("refused", containsString("Due: choose a time to come")));
        send(post(address + "/follow-ups/AGENCY").param("due", "soon").param("why", "x"))
                .andExpect(flash().attribute("refused", containsString("Due: choose a date and a time")));
        send(post(address + "/follow-ups/AGENCY")
                .param("due", "2026-11-20T10:00")
                .param("why", "He is away until then"));
        assertThat(due(Party.AGENCY)).isEqualTo(Instant.parse("2026-11-20T15:00:00Z"));
        work().andExpect(content().string(containsString("He is away until then (Kenza Amari)")));
    }

    @Test
    void socialServicesAreFollowedUpOnceTheyAreSpokenWith() throws Exception {
        log("SOCIAL_SERVICES", "County office");
        assertThat(due()).extracting(FollowUp::party).contains(Party.SOCIAL_SERVICES);
    }

    @Test
    void whatCantBeLoggedIsSaidByItsField() throws Exception {
        log("NOBODY", "x").andExpect(content().string(containsString("Party: choose one of the list.")));
        log("AGENCY", " ").andExpect(content().string(containsString("With whom: enter a name")));
        send(post(address + "/contacts")
                        .param("party", "AGENCY")
                        .param("kind", "CALL")
                        .param("name", "x")
                        .param("words", "x")
                        .param("at", "2027-01-01T10:00"))
                .andExpect(content().string(containsString("When: a contact is logged after it took place.")));
    }
}
