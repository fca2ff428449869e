package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whatever is typed into any field of any form, or into any address, is answered: never by a fault of ours. New forms and fields are found by
 * themselves. Each field is tried alone, beside fields that are fine, so that none hides behind another.
 */
@HomewardTest
@TestPropertySource(properties = "homeward.demo=true")
class HostileInputTests {
    private static final User EVERYTHING =
            new User("k.amari", "Kenza Amari", Set.of(UserRole.values()), User.SYSTEM.agency());

    /** What another kind of value, a script or a mistake may bring. */
    static final List<String> HOSTILE = List.of(
            "",
            "\0",
            "a\0b@example.org",
            "x".repeat(40_000),
            "\uD800",
            "-1",
            "99999999999999999999999",
            "+999999999-12-31T23:59",
            "-999999999-01-01T00:00",
            "<script>alert(1)</script>",
            "NCM-0000-0000",
            "../../etc/passwd",
            "%_\\");

    /** These end what the test stands on; each has tests of its own. */
    private static final Set<String> LEFT_OUT =
            Set.of("/password", "/sign-in", "/sign-out", "/users/{name}/disablement");

    /** What is fine where it is asked for, so that only one field is wrong at a time. */
    private static final Map<String, String> FINE = Map.ofEntries(
            Map.entry("kind", "CALL"),
            Map.entry("party", "AGENCY"),
            Map.entry("name", "Name"),
            Map.entry("words", "Words"),
            Map.entry("why", "Why"),
            Map.entry("reason", "Reason"),
            Map.entry("confirmedBy", "Det. Shaw"),
            Map.entry("where", "Reno"),
            Map.entry("due", "2040-01-01T10:00"),
            Map.entry("starts", "2040-01-01T10:00"),
            Map.entry("ends", "2040-01-02T10:00"),
            Map.entry("staff", "t.lind"),
            Map.entry("who", "t.lind"),
            Map.entry("duty", "PRIMARY"),
            Map.entry("other", "NCM-2026-0002"),
            Map.entry("about", "NCM-2026-0002"),
            Map.entry("covers", "Reno, NV 25"),
            Map.entry("channel", "MAIL"),
            Map.entry("weeklyLimit", "3"),
            Map.entry("languages", "EN"),
            Map.entry("formats", "PDF_LETTER"),
            Map.entry("address", "a@example.org"),
            Map.entry("mail", "a@example.org"),
            Map.entry("area", "Reno, NV 25"),
            Map.entry("place", "Reno, NV"),
            Map.entry("recipient", "Det. Shaw"));

    private static final Map<String, String> FORMS_OF_QUESTIONS = Map.of(
            "/cases/new", "/cases",
            "/cases/new?type=UNIDENTIFIED_CHILD", "/cases",
            "/cases/NCM-2026-0001/correction", "/cases/NCM-2026-0001/revisions",
            "/requests/new", "/requests");
    private static final List<String> LISTS =
            List.of("/cases", "/partners", "/posters", "/search", "/requests", "/tips");
    private static final Pattern NAME = Pattern.compile("<(?:input|select|textarea|button)[^>]* name=\"([^\"]+)\"");
    /** What the server put there, without which nothing is read at all. */
    private static final Set<String> KEPT = Set.of("draft", "base", "id");

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient db;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** An address, how it is asked and what it reads. */
    private record Address(HttpMethod method, String pattern, List<String> fields) {}

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingTypedIsAFaultOfOurs(String value) throws Exception {
        var faults = new TreeMap<String, Object>();
        for (var address : addresses())
            for (var field : address.fields()) {
                var answer = ask(address, real(address.pattern()), field, value);
                if (!answer.isEmpty()) faults.put(address.method() + " " + address.pattern() + " " + field, answer);
            }
        assertThat(faults)
                .as("with %s".formatted(value.length() > 60 ? "40,000 characters" : value))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noAddressIsAFaultOfOurs(String value) throws Exception {
        if (value.isEmpty() || value.length() > 1_000) return;
        var faults = new TreeMap<String, Object>();
        for (var address : addresses())
            if (address.pattern().contains("{")) {
                var answer = ask(address, with(value, address.pattern()), "", "");
                if (!answer.isEmpty()) faults.put(address.method() + " " + address.pattern(), answer);
            }
        assertThat(faults).isEmpty();
    }

    /** Forms whose fields are questions, read by name: those that the page has, all at once, for each is answered for by itself. */
    @ParameterizedTest
    @MethodSource("hostile")
    void noFormOfQuestionsIsAFaultOfOurs(String value) throws Exception {
        var faults = new TreeMap<String, Object>();
        for (var form : FORMS_OF_QUESTIONS.entrySet()) {
            var page = shown(form.getKey());
            var asked = request(HttpMethod.POST, uri(form.getValue()));
            for (var field : names(page)) asked.param(field, KEPT.contains(field) ? kept(page, field) : value);
            var answer = answer(asked);
            if (!answer.isEmpty()) faults.put(form.getValue(), answer);
        }
        for (var list : LISTS) {
            var asked = request(HttpMethod.GET, uri(list));
            for (var field : names(shown(list))) asked.param(field, value);
            var answer = answer(asked);
            if (!answer.isEmpty()) faults.put(list, answer);
        }
        assertThat(faults).isEmpty();
    }

    private String shown(String page) throws Exception {
        return web.perform(request(HttpMethod.GET, URI.create(page)).with(signedIn(EVERYTHING)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> names(String page) {
        var names = NAME.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(1);
        return names;
    }

    private static String kept(String page, String field) {
        return Pattern.compile("name=\"%s\" value=\"([^\"]+)".formatted(field))
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    static Stream<String> hostile() {
        return HOSTILE.stream();
    }

    private String ask(Address address, String path, String field, String value) {
        var asked = request(address.method(), uri(path));
        for (var other : address.fields())
            asked.param(other, other.equals(field) ? value : FINE.getOrDefault(other, ""));
        return answer(asked);
    }

    /** What is wrong with the answer; empty when nothing is. */
    private String answer(MockHttpServletRequestBuilder asked) {
        try {
            var answer = web.perform(asked.with(csrf()).with(signedIn(EVERYTHING)))
                    .andReturn()
                    .getResponse();
            if (answer.getStatus() >= 500) return "answers " + answer.getStatus();
            return answer.getContentAsString().contains("<script>alert") ? "shows the script" : "";
        } catch (Exception fault) {
            var cause = fault.getCause() == null ? fault : fault.getCause();
            return cause.toString().substring(0, Math.min(160, cause.toString().length()));
        }
    }

    private static URI uri(String path) {
        return UriComponentsBuilder.fromPath(path).build().encode().toUri();
    }

    private List<Address> addresses() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.homeward"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .filter(method -> method == RequestMethod.GET || method == RequestMethod.POST)
                                .map(method -> new Address(method.asHttpMethod(), pattern, fields(entry.getValue())))))
                .filter(address -> !LEFT_OUT.contains(address.pattern())
                        && !address.pattern().startsWith("/ispws"))
                .toList();
    }

    private static List<String> fields(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getParameters())
                .flatMap(HostileInputTests::fields)
                .distinct()
                .toList();
    }

    private static Stream<String> fields(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathVariable.class) || Map.class.isAssignableFrom(parameter.getType()))
            return Stream.empty();
        var named = parameter.getAnnotation(RequestParam.class);
        if (named != null) return Stream.of(named.name().isEmpty() ? parameter.getName() : named.name());
        boolean isForm = parameter.getType().isRecord()
                && parameter.getAnnotations().length == 0
                && parameter.getType().getSimpleName().matches(".*Form|NewUser");
        return isForm
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    private static final String VARIABLE = "\\{[^/{}]*(?:\\{[^}]*\\}[^/{}]*)*\\}";

    /** With what is really there in the place of each variable. */
    private String real(String pattern) {
        var path = pattern;
        for (var there : there().entrySet()) path = path.replace(there.getKey(), there.getValue());
        return path.replaceAll(VARIABLE, "1");
    }

    private static String with(String value, String pattern) {
        return pattern.replaceAll(VARIABLE, Matcher.quoteReplacement(value.replace("/", "")));
    }

    private final Map<String, String> known = new LinkedHashMap<>();

    private Map<String, String> there() {
        if (known.isEmpty()) {
            known.put("{number:NCM-.+}", "NCM-2026-0001");
            known.put("{number:RFI-.+}", "RFI-2026-0001");
            known.put("/requests/{number}", "/requests/RFI-2026-0001");
            known.put("/tips/{number}", "/tips/" + one("select min(number)::text from cybertips_report"));
            known.put("/users/{name}", "/users/p.sato");
            known.put("/providers/{name}", "/providers/examplechat");
            var record = one("select min(id) from entities_record");
            known.put("/records/{id}", "/records/" + record);
            known.put("/entities/{id}", "/entities/" + record + "-0");
            known.put("{mention}", record + "-0");
            known.put("{party}", "AGENCY");
            known.put("/photos/{id}", "/photos/" + one("select min(id::text) from imagery_photo"));
            known.put("/quarantine/{id}", "/quarantine/" + one("select min(id::text) from imagery_held"));
            var poster = one("select min(number) from posters_poster");
            known.put("/poster-desk/{number}", "/poster-desk/" + poster);
            known.put("/posters/{number}", "/posters/" + poster);
        }
        return known;
    }

    private String one(String sql) {
        return db.sql(sql).query(String.class).single();
    }
}
