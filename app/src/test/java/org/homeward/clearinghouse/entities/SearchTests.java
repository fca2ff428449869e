package org.homeward.clearinghouse.entities;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HomewardTest
class SearchTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private Entities entities;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aPhoneInAnySpellingFindsWhoHadItAndSaysWhy() throws Exception {
        file(RecordKind.CASE_INTAKE, Property.NAME, "Sanna Lund", Property.PHONE, "+1 503 555 0170");

        search("503.555.0170")
                .andExpect(content().string(containsString("Sanna Lund")))
                .andExpect(content().string(containsString("same phone")));
    }

    @Test
    void wordsOfANarrativeAreFound() throws Exception {
        var record = Fictional.record(
                RecordKind.POSTING,
                List.of(Fictional.mention(Role.SUBJECT, Property.ALIAS, "Quartz")),
                "seen near the viaduct with a turquoise rucksack");
        file(record);

        search("turquoise rucksack").andExpect(content().string(containsString("Quartz")));
    }

    @Test
    void findingsOfOnePersonStandTogetherAndFacetsNarrow() throws Exception {
        file(
                RecordKind.CASE_INTAKE,
                Property.NAME,
                "Tilda Holm",
                Property.PHONE,
                "+1 503 555 0171",
                Property.STATE,
                "OR",
                Property.BIRTH_DATE,
                "2012-01-04");
        file(
                RecordKind.LEAD,
                Property.NAME,
                "Tilda Holm",
                Property.PHONE,
                "+1 503 555 0171",
                Property.STATE,
                "OR",
                Property.BIRTH_DATE,
                "2012-01-04");

        search("503 555 0171").andExpect(content().string(containsString("and 1 more")));
        web.perform(get("/search")
                        .param("q", "503 555 0171")
                        .param("kind", "Lead")
                        .with(signedIn(TestUsers.ANALYST)))
                .andExpect(content().string(containsString("✓ Lead")))
                .andExpect(content().string(not(containsString("and 1 more"))));
    }

    @Test
    void whatTheEngineWouldAlertForIsMarkedStrongAndNothingElseIs() throws Exception {
        file(
                RecordKind.CASE_INTAKE,
                Property.NAME,
                "Ylva Sandqvist",
                Property.PHONE,
                "+1 503 555 0175",
                Property.BIRTH_DATE,
                "2011-03-09",
                Property.EMAIL,
                "ylva.sandqvist@example.org");

        search("name: Ylva Sandqvist; born: 2011-03-09; phone: 503 555 0175; email: ylva.sandqvist@example.org")
                .andExpect(content().string(containsString(">strong</span>")))
                .andExpect(content().string(containsString("Strong: 128 to one or more")));
        search("name: Ylva")
                .andExpect(content().string(containsString("Ylva Sandqvist")))
                .andExpect(content().string(not(containsString(">strong</span>"))))
                .andExpect(content().string(not(containsString("Strong: "))));
    }

    @Test
    void nothingFoundSaysSo() throws Exception {
        search("zzyzx_nobody_44").andExpect(content().string(containsString("Nothing held answers this")));
    }

    @Test
    void anEmptySearchSaysWhatCanBeAsked() throws Exception {
        search("").andExpect(content().string(containsString("What can be asked")));
    }

    @Test
    void hostileTextIsShownAsText() throws Exception {
        search("<script>alert(1)</script>")
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(containsString("&lt;script&gt;")));
    }

    @Test
    void aSearchIsInTheTrailWithWhatItShowed() throws Exception {
        var record = file(RecordKind.CASE_INTAKE, Property.NAME, "Ulla Strand", Property.PHONE, "+1 503 555 0172");

        search("503 555 0172");

        var shown = db.sql("select count(*) from access_audit where verb = 'SEARCHED' and shown like :id")
                .param("id", "%" + record.id() + "%")
                .query(Integer.class)
                .single();
        org.assertj.core.api.Assertions.assertThat(shown).isPositive();
    }

    @Test
    void whoMayNotSeeChildrensDataMayNotSearch() throws Exception {
        for (var user : List.of(TestUsers.ADMINISTRATOR, TestUsers.AUDITOR))
            web.perform(get("/search").param("q", "Ana").with(signedIn(user))).andExpect(status().isForbidden());
    }

    @Test
    void aRequesterSeesNothingOfWhatIsHeldNotEvenACount() throws Exception {
        var id = file(RecordKind.CASE_INTAKE, Property.NAME, "Wanda Closed", Property.PHONE, "+1 503 555 0174")
                .mentionId(0);
        var requester = new User(
                "o.utside", "Det. Outside", Set.of(UserRole.REQUESTER), new Agency("NV0160100", "Reno Police"));
        for (var address : List.of(
                "/search?q=Wanda",
                "/entities/" + id,
                "/entities/" + id + "/chart",
                "/entities/" + id + "/chart.json",
                "/entities/why?a=" + id + "&b=" + id,
                "/records/" + id.record(),
                "/records/" + id.record() + "/links"))
            web.perform(get(address).with(signedIn(requester)))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(not(containsString("Wanda Closed"))));
    }

    @Test
    void anEntityShowsAllFactsWithTheirSourcesAndWhyTheyAreOne() throws Exception {
        var a = file(
                RecordKind.CASE_INTAKE,
                Property.NAME,
                "Vera Blom",
                Property.PHONE,
                "+1 503 555 0173",
                Property.BIRTH_DATE,
                "2011-05-06",
                Property.EMAIL,
                "vera.blom@example.org");
        var b = file(
                RecordKind.CYBERTIP,
                Property.NAME,
                "Vera Blom",
                Property.PHONE,
                "+1 503 555 0173",
                Property.BIRTH_DATE,
                "2011-05-06",
                Property.SCREEN_NAME,
                "verab_x");
        var id = a.id().compareTo(b.id()) < 0 ? a.mentionId(0) : b.mentionId(0);
        var other = a.id().compareTo(b.id()) < 0 ? b.mentionId(0) : a.mentionId(0);

        entity(id)
                .andExpect(content().string(containsString("vera.blom@example.org")))
                .andExpect(content().string(containsString("verab_x")))
                .andExpect(content().string(containsString("2 records")))
                .andExpect(content().string(containsString("F6")));
        web.perform(get("/entities/" + other).with(signedIn(TestUsers.ANALYST)))
                .andExpect(org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl(
                        "/entities/" + id + "?from=" + other));
        web.perform(get("/entities/why")
                        .param("a", a.mentionId(0).toString())
                        .param("b", b.mentionId(0).toString())
                        .with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("They are shown as one now.")))
                .andExpect(content().string(containsString("Together")));
    }

    @Test
    void whatIsNoIdIsNotFound() throws Exception {
        web.perform(get("/entities/nonsense").with(signedIn(TestUsers.ANALYST))).andExpect(status().is4xxClientError());
        web.perform(get("/records/nonsense").with(signedIn(TestUsers.ANALYST))).andExpect(status().isNotFound());
    }

    private org.springframework.test.web.servlet.ResultActions entity(MentionId id) throws Exception {
        return web.perform(get("/entities/" + id).with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isOk());
    }

    private org.springframework.test.web.servlet.ResultActions search(String typed) throws Exception {
        return web.perform(get("/search").param("q", typed).with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isOk());
    }

    private Record file(RecordKind kind, Object... facts) {
        return file(Fictional.person(kind, Role.CHILD, facts));
    }

    private Record file(Record record) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> entities.file(record));
        await().until(() -> entities.applied(record.id()));
        return record;
    }
}
