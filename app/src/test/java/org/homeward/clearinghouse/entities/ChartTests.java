package org.homeward.clearinghouse.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    void whatOneStepDoesNotShowIsSaidAndOneStepAway() throws Exception {
        var facts = IntStream.range(0, 50)
                .boxed()
                .flatMap(number -> Stream.<Object>of(Property.EMAIL, "crowd" + number + "@example.org"))
                .toArray();
        var crowd = file(Fictional.person(RecordKind.CASE_INTAKE, Role.CHILD, facts));
        var page = "/entities/" + id(crowd) + "/chart";
        var total = read(page + ".json", "$.expansions[0].total");

        assertThat(total).isGreaterThan(Charts.NEIGHBOURS);
        assertThat(read(page + ".json", "$.expansions[0].shown")).isEqualTo(Charts.NEIGHBOURS);
        web.perform(get(page).with(signedIn(TestUsers.ANALYST)))
                .andExpect(content().string(containsString("40 of " + total + " neighbours")))
                .andExpect(content().string(containsString("show " + (total - Charts.NEIGHBOURS) + " more")));
        assertThat(read(page + ".json?node=e:" + id(crowd), "$.expansions[0].shown"))
                .isEqualTo(total);
    }

    @Test
    void stepsBeyondTheMostAreSaidNotToBeShown() throws Exception {
        var a = file(Fictional.person(RecordKind.LEAD, Role.SUBJECT, Property.NAME, "Many Steps"));
        var steps = String.join("&node=", Collections.nCopies(Charts.MOST_EXPANDED + 1, "e:" + id(a)));

        web.perform(get("/entities/" + id(a) + "/chart?node=" + steps).with(signedIn(TestUsers.ANALYST)))
                .andExpect(content().string(containsString("the last 2 of those asked for are not shown")));
    }

    @Test
    void aPathLeadsToSomeoneWhoseAddressIsPasted() throws Exception {
        var a = file(Fictional.person(
                RecordKind.CASE_INTAKE, Role.CHILD, Property.NAME, "Ylva Roos", Property.PHONE, "+1 503 555 0193"));
        var b = file(Fictional.person(
                RecordKind.LEAD, Role.SUBJECT, Property.NAME, "Zeno Marsh", Property.PHONE, "+1 503 555 0193"));

        web.perform(get("/entities/" + id(a) + "/chart")
                        .param("towards", " http://127.0.0.1:8080/entities/" + id(b) + "?from=x ")
                        .with(signedIn(TestUsers.ANALYST)))
                .andExpect(content().string(containsString("data-chart-path")));
        web.perform(get("/entities/" + id(a) + "/chart")
                        .param("towards", "Zeno")
                        .with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This is no address of a person")));
    }

    private int read(String address, String path) throws Exception {
        var answer = web.perform(get(address).with(signedIn(TestUsers.ANALYST))).andReturn();
        return JsonPath.read(answer.getResponse().getContentAsString(), path);
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
