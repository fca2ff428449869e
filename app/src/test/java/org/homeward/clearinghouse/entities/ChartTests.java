package org.homeward.clearinghouse.entities;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HomewardTest
class ChartTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private Entities entities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void theDrawingAndTheTableHaveTheSameContent() throws Exception {
        var child = file(Fictional.record(
                RecordKind.CYBERTIP,
                List.of(
                        Fictional.mention(Role.CHILD, Property.NAME, "Wilma Ask", Property.PHONE, "+1 503 555 0190"),
                        Fictional.mention(Role.REPORTED_USER, Property.SCREEN_NAME, "smoke_chart")),
                ""));
        var id = child.mentionId(0);

        web.perform(get("/entities/" + id + "/chart.json").with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.points[0].label").value("Wilma Ask"))
                .andExpect(jsonPath("$.lines[*].label", hasItem("phone")))
                .andExpect(jsonPath("$.expansions[0].total").value(2))
                .andExpect(jsonPath("$.expansions[0].shown").value(2));
        web.perform(get("/entities/" + id + "/chart").with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("all 2 neighbours")))
                .andExpect(content().string(containsString("named in")));
    }

    @Test
    void aPathLeadsFromOneToAnotherThroughWhatTheyShare() throws Exception {
        var a = file(Fictional.person(
                RecordKind.CASE_INTAKE, Role.CHILD, Property.NAME, "Xenia Bok", Property.PHONE, "+1 503 555 0191"));
        var b = file(Fictional.person(
                RecordKind.POLICE_CONTACT,
                Role.SUBJECT,
                Property.NAME,
                "Yngve Dahl",
                Property.PHONE,
                "+1 503 555 0191"));

        web.perform(get("/entities/" + a.mentionId(0) + "/chart.json")
                        .param("to", "e:" + b.mentionId(0))
                        .with(signedIn(TestUsers.ANALYST)))
                .andExpect(jsonPath("$.path.length()").value(3))
                .andExpect(jsonPath("$.pathAsked").value(true));
    }

    @Test
    void expandingShowsTheCountFirst() throws Exception {
        file(Fictional.person(
                RecordKind.LEAD, Role.SUBJECT, Property.NAME, "Zelda Ek", Property.PHONE, "+1 503 555 0192"));
        var a = file(Fictional.person(
                RecordKind.CASE_INTAKE, Role.CHILD, Property.NAME, "Other Person", Property.PHONE, "+1 503 555 0192"));

        web.perform(get("/entities/" + id(a) + "/chart").with(signedIn(TestUsers.ANALYST)))
                .andExpect(content().string(containsString("show its 2 neighbours")));
    }

    @Test
    void whatIsNoPointIsNotFound() throws Exception {
        var a = file(Fictional.person(RecordKind.LEAD, Role.SUBJECT, Property.NAME, "Alva Lind"));

        web.perform(get("/entities/" + id(a) + "/chart")
                        .param("node", "x:nonsense")
                        .with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isNotFound());
    }

    @Test
    void administratorsSeeNoChart() throws Exception {
        var a = file(Fictional.person(RecordKind.LEAD, Role.SUBJECT, Property.NAME, "Berit Lind"));

        web.perform(get("/entities/" + id(a) + "/chart").with(signedIn(TestUsers.ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    private static MentionId id(Record record) {
        return record.mentionId(0);
    }

    private Record file(Record record) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> entities.file(record));
        await().until(() -> entities.applied(record.id()));
        return record;
    }
}
