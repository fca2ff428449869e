package org.homeward.clearinghouse.entities;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SignedInBrowser;
import org.homeward.clearinghouse.access.TestSecrets;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A program with a token of its user, over HTTP; each answer is held against what {@code /api/v1/openapi.json} says of it. */
@HomewardTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchApiDescriptionTests {
    private static final Pattern TOKEN = Pattern.compile("<code>(hw_[^<]+)</code>");
    private static final String GOOD = "{\"query\":\"503-555-0196\",\"purpose\":\"MISSING_CHILD\"}";
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Entities entities;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    private JsonNode description;
    private String analyst;
    private String administrator;

    @BeforeAll
    void open() throws Exception {
        description = json.readTree(send("GET", "/api/v1/openapi.json", "", "").body());
        analyst = tokenOf(UserRole.ANALYST);
        administrator = tokenOf(UserRole.ADMINISTRATOR);
        var record = Fictional.person(
                RecordKind.CYBERTIP, Role.CHILD, Property.NAME, "Described Child", Property.PHONE, "+1 503 555 0196");
        new TransactionTemplate(transactions).executeWithoutResult(status -> entities.file(record));
        org.awaitility.Awaitility.await().until(() -> entities.applied(record.id()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"query\":\"503-555-0196\",\"purpose\":\"MISSING_CHILD\"}",
                "200 | {\"query\":\"zzyzx_nobody_45\",\"purpose\":\"REQUEST\"}",
                "200 | {\"clues\":[{\"property\":\"PHONE\",\"said\":\"503-555-0196\"}],\"limit\":1,\"purpose\":\"REQUEST\"}",
                "400 | {\"query\":\"503-555-0196\"}",
                "400 | [1,2"
            })
    void anAnswerIsAsDescribed(int status, String body) throws Exception {
        isAsDescribed(status, send("POST", "/api/v1/search", analyst, body));
    }

    @Test
    void refusalsAreAsDescribed() throws Exception {
        isAsDescribed(403, send("POST", "/api/v1/search", administrator, GOOD));
        isAsDescribed(401, send("POST", "/api/v1/search", "hw_wrong", GOOD));
        isAsDescribed(413, send("POST", "/api/v1/search", analyst, "{\"query\":\"" + "a".repeat(70_000) + "\"}"));
    }

    @Test
    void nothingIsServedThatIsNotDescribed() {
        var schemas = description.path("components").path("schemas");
        for (var name : schemas.propertyNames()) {
            var schema = schemas.path(name);
            assertThat(schema.path("additionalProperties").asBoolean(true))
                    .as(name)
                    .isFalse();
        }
    }

    private void isAsDescribed(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        var described = description
                .path("paths")
                .path("/api/v1/search")
                .path("post")
                .path("responses")
                .path(String.valueOf(status));
        assertThat(described.isMissingNode()).isFalse();
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        var schema = described.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode()).as("a schema for " + type).isFalse();
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", description.path("components"));
        var faults = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(answer.body(), InputFormat.JSON);
        assertThat(faults).as(answer.body()).isEmpty();
    }

    private String tokenOf(UserRole role) {
        var user = SignedInBrowser.newUser(role);
        var enrolment = TestSecrets.enrol(context.getBean(Users.class), user);
        var browser = new SignedInBrowser(context).signIn(user.name(), enrolment.password(), enrolment.codeSecret());
        var next = SignedInBrowser.code(enrolment.codeSecret(), clock.instant().getEpochSecond() / 30 + 1);
        var page =
                browser.postFrom("/tokens", "/tokens", "label", "export", "scope", "SEARCH", "days", "7", "code", next);
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> send(String method, String path, String token, String body) throws Exception {
        var address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
