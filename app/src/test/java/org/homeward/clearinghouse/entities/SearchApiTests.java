package org.homeward.clearinghouse.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HomewardTest
class SearchApiTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private Entities entities;

    @Autowired
    private JdbcClient db;

    @Autowired
    private JsonMapper json;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aProgramFindsWhatThePageFindsAndTheReasonsAddUp() throws Exception {
        var record = file("+1 503 555 0180");

        var answer = ask("{\"query\":\"503-555-0180\",\"purpose\":\"MISSING_CHILD\",\"reference\":\"NCM-2026-0001\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hits[0].record.id").value(record.id().hex()))
                .andExpect(jsonPath("$.hits[0].facts[*].said", hasItem("+1 503 555 0180")))
                .andReturn();

        var hit = json.readTree(answer.getResponse().getContentAsByteArray())
                .path("hits")
                .get(0);
        double sum = 0;
        for (var reason : hit.path("reasons")) sum += reason.path("bits").asDouble();
        assertThat(sum).isEqualTo(hit.path("bits").asDouble());
        assertThat(hit.path("alerts").asBoolean())
                .isEqualTo(hit.path("probability").asDouble() >= 128 / 129.0);
    }

    @Test
    void theTrailKeepsThePurposeAndWhatWasShown() throws Exception {
        var record = file("+1 503 555 0181");

        ask("{\"query\":\"503-555-0181\",\"purpose\":\"REQUEST\",\"reference\":\"RFI-API-1\"}");

        assertThat(db.sql("select shown from access_audit where verb = 'SEARCHED' and reference = 'RFI-API-1'")
                        .query(String.class)
                        .single())
                .contains(record.id().hex());
    }

    @Test
    void withoutAPurposeThereIsNoAnswer() throws Exception {
        refused("{\"query\":\"503-555-0180\"}", "purpose", "Say why you ask");
    }

    @Test
    void whatIsWrongIsNamedWithItsRemedy() throws Exception {
        refused("{\"purpose\":\"REQUEST\"}", "query", "Ask something");
        refused("{\"query\":\"a\",\"purpose\":\"CURIOSITY\"}", "purpose", "One of MISSING_CHILD");
        refused("{\"query\":\"a\",\"purpose\":\"REQUEST\",\"limit\":0}", "limit", "1 to 1000");
        refused("{\"query\":\"a\",\"purpose\":\"REQUEST\",\"colour\":1}", "colour", "Not a field");
        refused(
                "{\"clues\":[{\"property\":\"FONE\",\"said\":\"1\"}],\"purpose\":\"REQUEST\"}",
                "clues[0].property",
                "One of NAME");
        refused("[1,2", "body", "JSON object");
        ask("{\"query\":\"" + "a".repeat(70_000) + "\"}").andExpect(status().isContentTooLarge());
    }

    @Test
    void aTokenOfSomeoneWhoMayNotSearchIsRefused() throws Exception {
        web.perform(post("/api/v1/search")
                        .content("{\"query\":\"a\",\"purpose\":\"ADMINISTRATION\"}")
                        .with(token(TestUsers.ADMINISTRATOR)))
                .andExpect(status().isForbidden());
        web.perform(post("/api/v1/search").content("{}")).andExpect(status().isUnauthorized());
    }

    @Test
    void theDescriptionIsTrue() throws Exception {
        var body = web.perform(get("/api/v1/openapi.json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var schemas = json.readTree(body).path("components").path("schemas");

        assertThat(names(schemas.path("SearchAsked").path("properties"))).isEqualTo(SearchAsked.FIELDS);
        assertThat(values(schemas, "SearchAsked", "purpose")).isEqualTo(constants(Purpose.Reason.values()));
        assertThat(values(schemas, "ClueAsked", "property")).isEqualTo(constants(Property.values()));
        assertThat(values(schemas, "Source", "kind")).isEqualTo(constants(RecordKind.values()));
        assertThat(values(schemas, "Hit", "type")).isEqualTo(constants(EntityType.values()));
        assertThat(values(schemas, "Hit", "role")).isEqualTo(constants(Role.values()));
        var answers = Map.of(
                "SearchAnswer", SearchAnswer.class,
                "Clue", SearchAnswer.Clue.class,
                "Hit", SearchAnswer.Hit.class,
                "Source", SearchAnswer.Source.class,
                "Reason", SearchAnswer.Reason.class,
                "Fact", SearchAnswer.Fact.class,
                "Problem", SearchApi.ProblemBody.class);
        answers.forEach((name, type) -> assertThat(names(schemas.path(name).path("properties")))
                .as(name)
                .isEqualTo(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet())));
    }

    private static Set<String> names(JsonNode properties) {
        return Set.copyOf(properties.propertyNames());
    }

    private static Set<String> values(JsonNode schemas, String schema, String property) {
        var values = new LinkedHashSet<String>();
        for (var value : schemas.path(schema).path("properties").path(property).path("enum"))
            values.add(value.stringValue());
        return values;
    }

    private static Set<String> constants(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }

    private ResultActions ask(String body) throws Exception {
        return web.perform(post("/api/v1/search").content(body).with(token(TestUsers.ANALYST)));
    }

    private void refused(String body, String field, String remedy) throws Exception {
        ask(body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.remedy", containsString(remedy)));
    }

    /** What the filter makes of a token with the scope to search; the filter itself is tested where tokens are. */
    private static RequestPostProcessor token(User user) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList("SCOPE_SEARCH")));
    }

    private Record file(String phone) {
        var record =
                Fictional.person(RecordKind.CYBERTIP, Role.CHILD, Property.NAME, "Api Child", Property.PHONE, phone);
        new TransactionTemplate(transactions).executeWithoutResult(status -> entities.file(record));
        await().until(() -> entities.applied(record.id()));
        return record;
    }
}
