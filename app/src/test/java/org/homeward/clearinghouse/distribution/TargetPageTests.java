package org.homeward.clearinghouse.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.awaitility.Awaitility;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.TakenIn;
import org.homeward.clearinghouse.leads.LeadTold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Partners and targets through their pages, down to the database and back. */
@HomewardTest
class TargetPageTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private Distribution distribution;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient db;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private CaseNumber number;

    @BeforeEach
    void aCaseAndNoPartners() throws Exception {
        db.sql("delete from distribution_choice").update();
        db.sql("delete from distribution_partner_history").update();
        db.sql("delete from distribution_cover").update();
        db.sql("delete from distribution_partner").update();
        number = TakenIn.ana(web);
    }

    private String partner(String name, String covers) throws Exception {
        var answer = post(
                        CASE_MANAGER,
                        "/partners",
                        "name",
                        name,
                        "kind",
                        "RETAIL",
                        "covers",
                        covers,
                        "languages",
                        "EN",
                        "formats",
                        "PDF_LETTER",
                        "channel",
                        "MAIL",
                        "address",
                        "front@example.org",
                        "weeklyLimit",
                        "3")
                .andExpect(status().isFound())
                .andReturn();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void aPartnerIsAddedChangedPausedAndKeepsItsHistory() throws Exception {
        var address = partner("Juniper Market", "Reno, NV 5\nWashoe County, NV");
        look(ANALYST, address)
                .andExpect(content()
                        .string(allOf(
                                containsString("5 miles around Reno, NV"),
                                containsString("Washoe County, NV (32031)"),
                                not(containsString("Make a new secret")))));

        post(
                        CASE_MANAGER,
                        address,
                        "name",
                        "Juniper Market",
                        "kind",
                        "RETAIL",
                        "covers",
                        "NV",
                        "languages",
                        "EN",
                        "formats",
                        "PDF_LETTER",
                        "channel",
                        "WEBHOOK",
                        "address",
                        "https://hook.example.org/in",
                        "weeklyLimit",
                        "9",
                        "revision",
                        "1")
                .andExpect(status().isFound());
        post(
                        CASE_MANAGER,
                        address,
                        "name",
                        "Typed meanwhile",
                        "kind",
                        "RETAIL",
                        "covers",
                        "NV",
                        "languages",
                        "EN",
                        "formats",
                        "PDF_LETTER",
                        "channel",
                        "MAIL",
                        "address",
                        "front@example.org",
                        "weeklyLimit",
                        "9",
                        "revision",
                        "1")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Somebody else changed this partner meanwhile"),
                                containsString("Typed meanwhile"))));
        post(CASE_MANAGER, address + "/pause")
                .andExpect(flash().attribute("refused", containsString("Say in at most")));
        post(CASE_MANAGER, address + "/pause", "why", "Rebuilding");
        look(CASE_MANAGER, address)
                .andExpect(content()
                        .string(allOf(
                                containsString("Paused since"),
                                containsString("Weekly limit: 9 (was 3)"),
                                containsString("Make a new secret"))));
        post(CASE_MANAGER, address + "/resumption");
        var shown = post(CASE_MANAGER, address + "/secret")
                .andReturn()
                .getFlashMap()
                .get("secret");
        var again = post(CASE_MANAGER, address + "/secret")
                .andReturn()
                .getFlashMap()
                .get("secret");
        assertThat(shown).asString().startsWith("hws_").isNotEqualTo(again);
        look(CASE_MANAGER, address).andExpect(content().string(not(containsString(String.valueOf(again)))));
    }

    @Test
    void whatCannotBeSaysWhichFieldAndKeepsWhatWasTyped() throws Exception {
        String[][] wrong = {
            {"covers", "Atlantis", "is no place known here"},
            {"name", "", "Name: it is needed"},
            {"weeklyLimit", "many", "Weekly limit: enter"},
            {"address", "nobody", "Address: enter one mailbox"},
            {"kind", "CIRCUS", "Kind: choose one"},
            {"languages", "XX", "Languages: choose one"},
        };
        for (var one : wrong) {
            var request = MockMvcRequestBuilders.post("/partners");
            String[] fields = {
                "name",
                "Kept as typed",
                "kind",
                "RETAIL",
                "covers",
                "89501",
                "languages",
                "EN",
                "formats",
                "PDF_LETTER",
                "channel",
                "MAIL",
                "address",
                "front@example.org",
                "weeklyLimit",
                "3",
                "contact",
                "Kept desk"
            };
            for (int at = 0; at < fields.length; at += 2)
                request.param(fields[at], fields[at].equals(one[0]) ? one[1] : fields[at + 1]);
            web.perform(request.with(signedIn(CASE_MANAGER)).with(csrf()))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(allOf(containsString(one[2]), containsString("Kept desk"))));
        }
        for (var address : new String[] {
            "http://hook.example.org/", "https://user:secret@hook.example.org/", "file:///etc/passwd", "https:///x"
        })
            post(
                            CASE_MANAGER,
                            "/partners",
                            "name",
                            "W",
                            "kind",
                            "WEB",
                            "covers",
                            "NV",
                            "languages",
                            "EN",
                            "formats",
                            "SMS",
                            "channel",
                            "WEBHOOK",
                            "address",
                            address,
                            "weeklyLimit",
                            "3")
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("Address: enter it like https://")));
        partner("One of a name", "NV");
        post(
                        CASE_MANAGER,
                        "/partners",
                        "name",
                        "one OF a name",
                        "kind",
                        "WEB",
                        "covers",
                        "NV",
                        "languages",
                        "EN",
                        "formats",
                        "SMS",
                        "channel",
                        "DOWNLOAD",
                        "weeklyLimit",
                        "3")
                .andExpect(content().string(containsString("there is a partner of this name")));
    }

    @Test
    void theListIsFilteredSortedAndPaged() throws Exception {
        for (int i = 0; i < 53; i++) partner("Shop %02d".formatted(i), i % 2 == 0 ? "89501" : "84101");
        look(ANALYST, "/partners")
                .andExpect(content().string(allOf(containsString("53 partners"), containsString("Page 1 of 2"))));
        look(ANALYST, "/partners?page=2&sort=-NAME")
                .andExpect(content().string(allOf(containsString("Shop 00"), not(containsString("Shop 52")))));
        look(ANALYST, "/partners?state=UT&text=shop%201")
                .andExpect(content().string(allOf(containsString("Shop 11"), not(containsString("Shop 12")))));
        look(ANALYST, "/partners?text=%3Cscript%3E")
                .andExpect(
                        content().string(allOf(containsString("No partner fits"), not(containsString("<script>\"")))));
        look(ANALYST, "/partners?sort=name;drop&page=99999999").andExpect(status().isOk());
    }

    @Test
    void suggestionsAreTakenOverEditedAndReachPartners() throws Exception {
        partner("Reno Market", "89501");
        partner("Elko Market", "89801");
        partner("Miami Market", "Miami, FL 20");
        var page = "/distribution/" + number;
        look(ANALYST, page)
                .andExpect(content()
                        .string(allOf(
                                containsString("10 miles around Reno, NV 89501"),
                                containsString("Relative or contact (mother)"),
                                not(containsString("Elena")),
                                containsString("No area is chosen yet"),
                                not(containsString("Take over:")))));

        post(CASE_MANAGER, page + "/areas", "area", "Atlantis 10")
                .andExpect(flash().attribute("refused", containsString("is no place known here")))
                .andExpect(flash().attribute("typed", "Atlantis 10"));
        post(CASE_MANAGER, page + "/areas", "area", "89501 to 89801 15", "why", "The way to the mother");
        look(CASE_MANAGER, page)
                .andExpect(content()
                        .string(allOf(
                                containsString("Reno Market"),
                                containsString("Elko Market"),
                                not(containsString("Miami Market")),
                                containsString("The way to the mother (Kenza Amari)"),
                                containsString("2 of 2 get it"))));

        var miami = db.sql("select number from distribution_partner where name = 'Miami Market'")
                .query(Long.class)
                .single();
        var elko = db.sql("select number from distribution_partner where name = 'Elko Market'")
                .query(Long.class)
                .single();
        post(CASE_MANAGER, page + "/choices", "partner", "" + miami, "chosen", "true");
        post(CASE_MANAGER, page + "/choices", "partner", "" + elko, "chosen", "false");
        look(CASE_MANAGER, page)
                .andExpect(content()
                        .string(allOf(
                                containsString("Miami Market"),
                                containsString("taken out"),
                                containsString("2 of 3 get it"))));

        var area = db.sql("select number from distribution_area where case_number = :n")
                .param("n", number.value())
                .query(Long.class)
                .single();
        post(CASE_MANAGER, page + "/areas/" + area + "/removal");
        look(CASE_MANAGER, page).andExpect(content().string(containsString("No area is chosen yet")));
    }

    @Test
    void howTheChildTravelsChangesWhatIsSuggested() throws Exception {
        var page = "/distribution/" + number;
        post(CASE_MANAGER, page + "/travel", "means", "ON_FOOT");
        look(ANALYST, page).andExpect(content().string(containsString("means of travel: on foot")));
        post(CASE_MANAGER, page + "/travel", "means", "BALLOON")
                .andExpect(flash().attribute("refused", containsString("Travelling: choose one")));
        post(CASE_MANAGER, page + "/anchors", "place", "Boise, ID", "kind", "POSTING", "at", "2099-01-01T10:00")
                .andExpect(flash().attribute("refused", containsString("in the future")));
        post(CASE_MANAGER, page + "/anchors", "place", "Boise, ID", "kind", "POSTING", "words", "<b>x</b>");
        look(ANALYST, page)
                .andExpect(content()
                        .string(allOf(containsString("15 miles around Boise, ID"), not(containsString("<b>x</b>")))));
    }

    @Test
    void aSightingIsToldOnceAndSuggestedFrom() throws Exception {
        var at = Instant.now().minusSeconds(7_200);
        assertThat(distribution.sighted(number, "84101", at, "lead 7", "lead 7", "k.amari"))
                .isTrue();
        assertThat(distribution.sighted(number, "84101", at, "lead 7", "lead 7", "k.amari"))
                .isFalse();
        assertThat(distribution.sighted(number, "00000", at, "lead 8", "lead 8", "k.amari"))
                .isFalse();
        look(CASE_MANAGER, "/distribution/" + number)
                .andExpect(content()
                        .string(allOf(
                                containsString("10 miles around Salt Lake City, UT 84101"),
                                containsString("seen by a lead"))));
        web.perform(get("/alerts").with(signedIn(CASE_MANAGER)))
                .andExpect(content().string(containsString("A new place: where the poster of " + number)));
    }

    @Test
    void aLeadIsHeardOfAndItsPlaceSuggestedFrom() throws Exception {
        var lead = new LeadTold(7_001, number, "", "84101", Instant.now().minusSeconds(3_600));
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(lead));
        Awaitility.await()
                .untilAsserted(() -> look(CASE_MANAGER, "/distribution/" + number)
                        .andExpect(content()
                                .string(allOf(
                                        containsString("10 miles around Salt Lake City, UT 84101"),
                                        containsString("lead 7001")))));
    }

    @Test
    void whoMayNotChangesNothingAndNoCaseHasNoTarget() throws Exception {
        post(ANALYST, "/distribution/" + number + "/areas", "area", "NV").andExpect(status().isForbidden());
        post(CASE_MANAGER, "/distribution/NCM-2099-9999/areas", "area", "NV").andExpect(status().isNotFound());
        look404("/distribution/NCM-2099-9999");
        look404("/partners/999999");
        assertThat(db.sql("select count(*) from distribution_area where case_number = :n")
                        .param("n", number.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void look404(String address) throws Exception {
        web.perform(get(address).with(signedIn(CASE_MANAGER))).andExpect(status().isNotFound());
    }

    private ResultActions look(User user, String address) throws Exception {
        return web.perform(get(address.replace("%20", " ").replace("%3C", "<").replace("%3E", ">"))
                        .with(signedIn(user)))
                .andExpect(status().isOk());
    }

    private ResultActions post(User user, String address, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(address);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return web.perform(request.with(signedIn(user)).with(csrf()));
    }
}
