package org.homeward.clearinghouse.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SettableClock;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.clearinghouse.geography.Places;
import org.homeward.engine.model.RecordId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people saw of a fictional girl from Reno, in the night of 12 November. */
@HomewardTest
@Import(SettableClock.Use.class)
class LeadTests {
    private static final User SHAW = detective("NV0160100", "Reno Police Department");
    private static final User ANOTHER_AGENCY = detective("UT0189900", "Example County Sheriff");

    private static User detective(String ori, String agency) {
        return new User("detective", "Det. Shaw", Set.of(UserRole.REQUESTER), new Agency(ori, agency));
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private Leads leads;

    @Autowired
    private Places places;

    @Autowired
    private Entities entities;

    @Autowired
    private JdbcClient db;

    @Autowired
    private SettableClock clock;

    private String address;
    private CaseNumber number;

    @BeforeEach
    void aGirlIsMissing() throws Exception {
        // Other classes share this clock.
        clock.set(Instant.parse("2026-11-12T08:00:00Z"));
        var opened = send(
                        CASE_MANAGER,
                        post("/cases")
                                .param("draft", UUID.randomUUID().toString())
                                .param("child.given", "Wilma")
                                .param("child.surname", "Falk")
                                .param("child.birth", "08/02/2011")
                                .param("missing.type", "ENDANGERED_RUNAWAY")
                                .param("missing.date", "11/11/2026")
                                .param("missing.state", "NV")
                                .param("agency.name", "Reno Police Department")
                                .param("agency.ori", "NV0160100"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        address = String.valueOf(opened.getResponse().getRedirectedUrl());
        number = new CaseNumber(address.substring("/cases/".length()));
    }

    private ResultActions send(User user, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(signedIn(user)));
    }

    private ResultActions look(String path) throws Exception {
        return web.perform(get(path).with(signedIn(ANALYST)));
    }

    private long call(String words, String place, String seen) throws Exception {
        var answer = send(
                        CASE_MANAGER,
                        post(address + "/leads")
                                .param("words", words)
                                .param("place", place)
                                .param("seen", seen)
                                .param("name", "Roy Teller")
                                .param("phone", "775 555 0163"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        return Long.parseLong(
                String.valueOf(answer.getResponse().getRedirectedUrl()).substring("/leads/".length()));
    }

    private long fromWeb(String words, String sender) {
        return leads.take(new NewLead(
                Optional.of(number), Source.WEB, "", words, Sighting.NONE, new Informant("", "", "", sender), ""));
    }

    private Lead lead(long lead) {
        return db.sql("select 1").query((row, index) -> leads.list(new LeadFilter("", "all", 0), 500)).single().stream()
                .filter(found -> found.number() == lead)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCallIsKeptRankedLinkedAndToldToWhoeverHasTheCase() throws Exception {
        long lead = call("She got into a car, call +1 775 555 0188", "89801", "2026-11-12T01:30");
        look("/leads/" + lead)
                .andExpect(content().string(containsString("seen within 24 hours · the place is known · can be asked")))
                .andExpect(content().string(containsString("Elko, NV 89801")))
                .andExpect(content().string(containsString("<svg")));
        web.perform(get("/").with(signedIn(CASE_MANAGER)))
                .andExpect(content().string(containsString("New lead on " + number)));
        look(address).andExpect(content().string(containsString("Lead " + lead + " by telephone")));
        var record = new RecordId(lead(lead).record());
        await().until(() -> entities.applied(record));
        look("/search?q=775-555-0188").andExpect(content().string(containsString("/leads/" + lead)));
        long other = call("It was the car 8XYZ177, somebody called smoke_702. Phone 775.555.0188", "", "");
        await().until(() -> entities.applied(new RecordId(lead(other).record())));
        look("/records/" + record + "/links").andExpect(content().string(containsString("/leads/" + other)));
        look("/search?q=8XYZ177").andExpect(content().string(containsString("/leads/" + other)));
        look("/search?q=smoke_702").andExpect(content().string(containsString("/leads/" + other)));
    }

    @Test
    void aPinOnTheMapIsWhereItWas() throws Exception {
        long first = pinned("By the red bridge", "41.65280,-83.53790", "Summit Street");
        long second = pinned("Under the bridge, with a dog", "41.66000,-83.54000", "");
        var sighting = lead(first).said().sighting();
        assertThat(sighting.place()).isEqualTo("Summit Street (near Toledo, Lucas County, OH)");
        assertThat(sighting.zip()).startsWith("436");
        assertThat(Objects.requireNonNull(sighting.point()).latitude()).isEqualTo(41.6528);
        assertThat(sighting.point().longitude()).isEqualTo(-83.5379);
        assertThat(lead(second).reasons()).contains("the place is known", "another sighting near it");
        look(address + "/leads")
                .andExpect(content().string(containsString("2 sightings near Toledo, Lucas County, OH")))
                .andExpect(content().string(containsString("Lead " + first + ": Summit Street (near Toledo")));
    }

    private long pinned(String words, String pin, String place) throws Exception {
        var answer = send(
                        CASE_MANAGER,
                        post(address + "/leads")
                                .param("words", words)
                                .param("place", place)
                                .param("pin", pin)
                                .param("seen", "2026-11-12T01:30"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        return Long.parseLong(
                String.valueOf(answer.getResponse().getRedirectedUrl()).substring("/leads/".length()));
    }

    @Test
    void aPinInTheOceanIsSaidAndNothingTypedIsLost() throws Exception {
        for (var pin : List.of("35,-60", "here", "99,999"))
            send(
                            CASE_MANAGER,
                            post(address + "/leads")
                                    .param("words", "By the sea")
                                    .param("pin", pin))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("Map: set the pin within the United States")))
                    .andExpect(content().string(containsString("By the sea")));
    }

    @Test
    void aFreshSightingAtNightCallsSomebodyOut() throws Exception {
        long lead = call("At the station", "89801", "2026-11-12T01:30");
        assertThat(callouts(lead)).isEqualTo(1);
        long old = call("At the station last week", "", "2026-11-09T01:30");
        assertThat(callouts(old)).isZero();
    }

    private int callouts(long lead) {
        return db.sql("select count(*) from desk_callout where kind = 'LEAD' and ref = :ref")
                .param("ref", String.valueOf(lead))
                .query(Integer.class)
                .single();
    }

    @Test
    void theSameSaidAgainIsFoldedAndRanksHigher() {
        long first = fromWeb("Saw her at the MALL, near the café!", "");
        int before = lead(first).rank();
        assertThat(fromWeb("saw her at the mall near the cafe", "")).isEqualTo(first);
        assertThat(lead(first).heard()).isEqualTo(2);
        assertThat(lead(first).rank()).isGreaterThan(before);
        assertThat(leads.of(number)).hasSize(1);
        assertThat(db.sql("select count(*) from leads_lead where case_number = :case")
                        .param("case", number.value())
                        .query(Integer.class)
                        .single())
                .as("both are kept")
                .isEqualTo(2);
    }

    @Test
    void aFloodIsHeldBackAndNothingOfItIsLost() throws Exception {
        for (int count = 0; count < 40; count++) fromWeb("She is in city number " + count, "one sender");
        long genuine = fromWeb("She is at my neighbour's house on Pine Street", "another sender");
        assertThat(leads.of(number))
                .hasSize(6)
                .anySatisfy(lead -> assertThat(lead.number()).isEqualTo(genuine));
        var held = leads.list(new LeadFilter(number.value(), "held", 0), 100);
        assertThat(held).hasSize(35);
        long one = held.getFirst().number();
        send(CASE_MANAGER, post("/leads/" + one + "/sorting")).andExpect(flash().attribute("message", "Let through."));
        assertThat(lead(one).record()).isNotEmpty();
        clock.pass(Duration.ofMinutes(11));
        long later = fromWeb("Now she is at the fair", "one sender");
        assertThat(lead(later).state()).isEqualTo(LeadState.NEW);
    }

    @Test
    void sightingsNearEachOtherStandTogether() throws Exception {
        call("By the diner", "Elko, NV", "2026-11-12T00:30");
        call("At the truck stop", "89801", "2026-11-11T23:00");
        call("On the pier", "Reno, NV", "2026-11-12T00:10");
        look(address + "/leads").andExpect(content().string(containsString("2 sightings near Elko, NV")));
    }

    @Test
    void aLeadIsTakenPassedOnLoggedAndItsOutcomeKept() throws Exception {
        long lead = call("In the park", "Reno, NV", "");
        var at = "/leads/" + lead;
        send(CASE_MANAGER, post(at + "/assignment")).andExpect(flash().attribute("message", "Given to Kenza Amari."));
        send(CASE_MANAGER, post(at + "/dissemination").param("recipient", " "))
                .andExpect(flash().attribute("refused", containsString("Who took it: enter the officer")));
        send(CASE_MANAGER, post(at + "/dissemination").param("recipient", "Det. Shaw, called back"))
                .andExpect(flash().attribute("message", "Passed on, and logged."));
        assertThat(db.sql("select recipient || ', ' || agency from access_dissemination where what = :what")
                        .param("what", "lead " + lead)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("Det. Shaw, called back, Reno Police Department (NV0160100)"));
        send(
                CASE_MANAGER,
                post(at + "/outcome").param("outcome", "SIGHTING_CONFIRMED").param("words", "On a camera"));
        look(at).andExpect(content().string(containsString("the child was there. On a camera")));
        look(address).andExpect(content().string(containsString("Lead " + lead + " is done")));
        web.perform(get("/agency/cases/" + number + "/leads").with(signedIn(SHAW)))
                .andExpect(content().string(containsString("In the park")))
                .andExpect(content().string(not(containsString("Roy Teller"))));
        web.perform(get("/agency/cases/" + number + "/leads").with(signedIn(ANOTHER_AGENCY)))
                .andExpect(status().isNotFound());
        send(CASE_MANAGER, post(at + "/outcome"))
                .andExpect(flash().attribute("refused", containsString("kept already")));
        send(CASE_MANAGER, post(at + "/reopening")).andExpect(flash().attribute("message", "It is open again."));
        assertThat(lead(lead).state()).isEqualTo(LeadState.TAKEN);
    }

    @Test
    void oneWithoutACaseIsSortedToOne() throws Exception {
        long lead = leads.take(new NewLead(
                Optional.empty(),
                Source.MAIL,
                UUID.randomUUID() + "@example.org",
                "She writes in a game",
                Sighting.NONE,
                new Informant("", "", "", ""),
                ""));
        look("/leads/" + lead).andExpect(content().string(containsString("Which case it is about")));
        send(CASE_MANAGER, post("/leads/" + lead + "/sorting").param("about", "NCM-1999-0001"))
                .andExpect(flash().attribute("refused", containsString("there is no case NCM-1999-0001")));
        send(CASE_MANAGER, post("/leads/" + lead + "/sorting").param("about", number.value()));
        look(address + "/leads").andExpect(content().string(containsString("She writes in a game")));
    }

    @Test
    void whatCantBeKeptIsSaidByItsFieldAndNothingTypedIsLost() throws Exception {
        send(
                        CASE_MANAGER,
                        post(address + "/leads")
                                .param("words", "Saw her")
                                .param("mail", "nowhere")
                                .param("place", "By the sea"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("E-mail: enter one address")))
                .andExpect(content().string(containsString("Saw her</textarea>")))
                .andExpect(content().string(containsString("value=\"By the sea\"")));
        send(CASE_MANAGER, post(address + "/leads").param("words", "x").param("seen", "2027-01-01T10:00"))
                .andExpect(content().string(containsString("When: choose a time that is past")));
        send(CASE_MANAGER, post(address + "/leads").param("words", "<script>alert(1)</script>"))
                .andExpect(status().is3xxRedirection());
        look(address + "/leads").andExpect(content().string(not(containsString("<script>alert"))));
    }
}
