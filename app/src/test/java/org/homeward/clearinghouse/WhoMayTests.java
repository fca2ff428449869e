package org.homeward.clearinghouse;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.access.UserRole.ADMINISTRATOR;
import static org.homeward.clearinghouse.access.UserRole.ANALYST;
import static org.homeward.clearinghouse.access.UserRole.AUDITOR;
import static org.homeward.clearinghouse.access.UserRole.CASE_MANAGER;
import static org.homeward.clearinghouse.access.UserRole.REQUESTER;
import static org.homeward.clearinghouse.access.UserRole.SPECIALIST;
import static org.homeward.clearinghouse.access.UserRole.SUPERVISOR;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what, address by address, over real HTTP and on things that are really there: those of the demo. An address that is not in the
 * table fails the test, so that nobody adds one without saying who may use it.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayTests {
    private static final Set<UserRole> PEOPLE = EnumSet.complementOf(EnumSet.of(UserRole.PROVIDER));
    private static final Set<UserRole> STAFF_AND_ADMINISTRATORS =
            EnumSet.of(ANALYST, CASE_MANAGER, SPECIALIST, SUPERVISOR, ADMINISTRATOR);
    private static final Set<UserRole> STAFF = EnumSet.of(ANALYST, CASE_MANAGER, SPECIALIST, SUPERVISOR);
    private static final Set<UserRole> TAKING_IN = EnumSet.of(CASE_MANAGER, SUPERVISOR);
    private static final Set<UserRole> ASKING = EnumSet.of(ANALYST, SUPERVISOR, REQUESTER);
    private static final Set<UserRole> ANSWERING = EnumSet.of(ANALYST, SUPERVISOR);
    private static final Set<UserRole> ADMINISTRATORS = EnumSet.of(ADMINISTRATOR);
    private static final Set<UserRole> READERS_OF_THE_TRAIL = EnumSet.of(AUDITOR, SUPERVISOR);
    /** No sign-in: each has its own lock, tested where it is made. */
    private static final Set<String> OPEN = Set.of(
            "GET /health",
            "GET /sign-in",
            "GET /called/{token}",
            "POST /called/{token}",
            "GET /handouts/{token}",
            "GET /handouts/{token}/{file:[a-z0-9-]+\\.[a-z]+}",
            "POST /handouts/{token}/display",
            "POST /handouts/{token}/removal",
            "GET /handouts/{token}/information",
            "POST /handouts/{token}/information",
            "GET /handouts/of/{token}",
            "POST /partner-reports",
            "GET /answers/{token}",
            "POST /answers/{token}",
            "POST /answers/{token}/document",
            "GET /posters",
            "GET /posters/widget",
            "GET /posters/feed.rss",
            "GET /posters/feed.json",
            "GET /posters/{number}",
            "GET /posters/{number}/information",
            "POST /posters/{number}/information",
            "GET /outlines/states",
            "GET /outlines/{state}/counties",
            "GET /outlines/towns",
            "GET /outlines/spot",
            "GET /posters/{number}.pdf",
            "GET /posters/{number}/cap.xml",
            "GET /posters/{number}/social.jpg",
            "GET /posters/{number}/photo-{place}.jpg",
            "GET /posters/{number}/thumbnail.jpg",
            "POST /posters/api/Auth/Token",
            "GET /posters/api/Posters",
            "GET /posters/api/Poster/{organization}/{number}",
            "GET /posters/api/Poster/{organization}/{number}/Photo/{md5}",
            "POST /api/v1/search",
            "GET /api/v1/openapi.json");

    private static final Map<String, Set<UserRole>> MAY = table();

    private static Map<String, Set<UserRole>> table() {
        var may = new LinkedHashMap<String, Set<UserRole>>();
        put(may, PEOPLE, "GET / /alerts /help /password /purpose /sitting /tokens");
        // What is one's own: someone else's is tested to be not found.
        put(may, PEOPLE, "POST /password /purpose /tokens /tokens/{id}/revocation");
        put(may, PEOPLE, "POST /alerts/{number}/doing /alerts/{number}/undoing");
        put(may, PEOPLE, "GET /cases/places");
        put(may, ADMINISTRATORS, "GET /users /users/new /users/{name} /providers/{name}");
        put(
                may,
                ADMINISTRATORS,
                "POST /users /users/{name}/release /users/{name}/disablement /users/{name}/enablement");
        put(may, ADMINISTRATORS, "POST /users/{name}/roles /users/{name}/enrolment /providers/{name}");
        put(may, READERS_OF_THE_TRAIL, "GET /audit /disseminations");
        put(may, STAFF, "GET /cases /cases/{number:NCM-.+} /tips /tips/{number} /search");
        put(may, STAFF, "GET /partners /partners/{number:\\d{1,15}} /distribution/{number:NCM-.+}");
        put(may, STAFF, "GET /distribution/{number:NCM-.+}/summary");
        put(may, STAFF, "GET /sendings/{sending:\\d{1,15}} /sendings/{sending:\\d{1,15}}/progress");
        put(may, TAKING_IN, "POST /sendings/{sending:\\d{1,15}}/deliveries/{delivery}/retry");
        put(may, TAKING_IN, "GET /partners/new /distribution/{number:NCM-.+}/confirmation");
        put(may, TAKING_IN, "POST /partners /partners/{number:\\d{1,15}} /partners/{number:\\d{1,15}}/pause");
        put(may, TAKING_IN, "POST /partners/{number:\\d{1,15}}/resumption /partners/{number:\\d{1,15}}/secret");
        put(may, TAKING_IN, "POST /partners/{number:\\d{1,15}}/page /partners/{number:\\d{1,15}}/page/closure");
        put(may, TAKING_IN, "POST /distribution/{number:NCM-.+}/areas /distribution/{number:NCM-.+}/travel");
        put(may, TAKING_IN, "POST /distribution/{number:NCM-.+}/areas/{area}/removal");
        put(may, TAKING_IN, "POST /distribution/{number:NCM-.+}/choices /distribution/{number:NCM-.+}/anchors");
        put(may, TAKING_IN, "POST /distribution/{number:NCM-.+}/anchors/{anchor}/removal");
        put(may, TAKING_IN, "POST /distribution/{number:NCM-.+}/sendings");
        put(may, STAFF, "GET /records/{id} /records/{id}/links /entities/{id} /entities/why");
        put(may, STAFF, "GET /entities/{id}/chart /entities/{id}/chart.json");
        put(may, STAFF, "POST /judgements /judgements/{number}/undoing");
        put(may, STAFF, "GET /rota /callouts /operations /operations/{number}");
        put(may, STAFF, "GET /handovers /handovers/new /handovers/waiting /handovers/{number:\\d{1,18}}");
        put(may, STAFF, "POST /handovers /handovers/{number:\\d{1,18}}/acknowledgement");
        put(may, STAFF, "GET /rota/away /absences /tasks /tasks/{number:\\d{1,18}} /tasks/of/{kind}/{thing}");
        put(may, STAFF, "POST /absences /absences/{number}/ending /tasks/of/{kind}/{thing}");
        put(may, STAFF, "POST /tasks/{number:\\d{1,18}}/completion /tasks/{number:\\d{1,18}}/reopening");
        put(may, STAFF, "POST /tasks/{number:\\d{1,18}}/deadline /tasks/{number:\\d{1,18}}/assignment");
        put(may, STAFF_AND_ADMINISTRATORS, "GET /staff /staff/{name} /teams");
        put(may, STAFF, "GET /assignment/of/{kind}/{thing}");
        put(may, TAKING_IN, "POST /assignment/of/{kind}/{thing}");
        // Only whoever was away, and supervisors: what is there was given away from one of the demo.
        put(may, EnumSet.of(SUPERVISOR), "GET /away/{absence}");
        put(may, EnumSet.of(SUPERVISOR), "POST /away/{absence}/{move}/return");
        put(may, EnumSet.of(SUPERVISOR, ADMINISTRATOR), "POST /staff/{name}/profile");
        put(may, EnumSet.of(SUPERVISOR), "POST /operations /operations/{number}/cancellation");
        put(may, EnumSet.of(REQUESTER), "GET /agency/cases");
        // A requester sees the cases of the own agency; this one is another's, and is not there for anybody here.
        put(may, EnumSet.noneOf(UserRole.class), "GET /agency/cases/{number:NCM-.+}");
        put(may, EnumSet.noneOf(UserRole.class), "GET /agency/cases/{number:NCM-.+}/leads");
        put(may, EnumSet.noneOf(UserRole.class), "GET /agency/cases/{number:NCM-.+}/posters");
        put(may, EnumSet.of(REQUESTER), "POST /agency/cases/{number:NCM-.+}/information");
        put(may, EnumSet.of(REQUESTER), "POST /agency/cases/{number:NCM-.+}/recovery");
        put(may, STAFF, "GET /leads /leads/{number:\\d+} /cases/{number:NCM-.+}/leads");
        put(may, STAFF, "POST /leads/{number:\\d+}/assignment /leads/{number:\\d+}/outcome");
        put(may, STAFF, "POST /leads/{number:\\d+}/dissemination /leads/{number:\\d+}/reopening");
        put(may, STAFF, "POST /leads/{number:\\d+}/sorting");
        put(may, TAKING_IN, "POST /cases/{number:NCM-.+}/leads");
        put(may, STAFF, "GET /cases/{number:NCM-.+}/timeline /cases/{number:NCM-.+}/work");
        put(may, TAKING_IN, "POST /cases/{number:NCM-.+}/contacts /cases/{number:NCM-.+}/contacts/{contact}/removal");
        put(may, TAKING_IN, "POST /cases/{number:NCM-.+}/follow-ups/{party}");
        put(may, STAFF, "GET /photos/of/{kind}/{thing} /photos/{id} /photos/{id}/veiled /photos/{id}/picture");
        put(may, STAFF, "GET /documents/of/{kind}/{thing} /documents/{id}/file /cases/{number:NCM-.+}/access");
        put(may, TAKING_IN, "POST /documents/of/{kind}/{thing} /documents/{id}/withdrawal /documents/{id}/restoring");
        put(may, TAKING_IN, "GET /photos/{id}/whole");
        put(may, TAKING_IN, "POST /photos/of/{kind}/{thing} /photos/{id}/description /photos/{id}/crop");
        put(may, TAKING_IN, "POST /photos/{id}/first /photos/{id}/withdrawal /photos/{id}/restoring");
        put(may, EnumSet.of(SPECIALIST, SUPERVISOR), "GET /quarantine /quarantine/{id} /quarantine/{id}/veiled");
        put(may, EnumSet.of(SPECIALIST, SUPERVISOR), "POST /quarantine/{id}/clearing /quarantine/{id}/destruction");
        put(may, STAFF, "POST /callouts/{number}/taking /callouts/{number}/return");
        put(may, STAFF, "GET /reach");
        put(may, STAFF, "POST /reach /reach/trial");
        put(may, EnumSet.of(SUPERVISOR), "POST /rota /rota/{number}/handover /rota/{number}/removal");
        put(may, EnumSet.of(SUPERVISOR), "POST /rota/{number}/restoring");
        put(may, STAFF, "GET /poster-desk /poster-desk/{number} /cases/{number:NCM-.+}/posters");
        put(may, STAFF, "GET /poster-desk/{number}/preview.pdf /poster-desk/{number}/preview.png");
        put(may, STAFF, "GET /poster-desk/{number}/photos/{id} /poster-desk/{number}/versions/{version}/{name}");
        put(may, TAKING_IN, "POST /cases/{number:NCM-.+}/posters /poster-desk/{number}/ticks");
        put(may, TAKING_IN, "POST /poster-desk/{number}/consent /poster-desk/{number}/versions");
        put(may, TAKING_IN, "POST /poster-desk/{number}/removal /poster-desk/{number}/release");
        put(may, TAKING_IN, "POST /poster-desk/{number}/withdrawal");
        put(may, EnumSet.of(SUPERVISOR), "POST /poster-desk/{number}/safety");
        put(may, TAKING_IN, "GET /cases/new /cases/{number:NCM-.+}/correction /cases/drafts/{id}");
        put(may, TAKING_IN, "POST /cases /cases/drafts/{id} /cases/drafts/{id}/removal");
        put(may, TAKING_IN, "POST /cases/{number:NCM-.+}/revisions /cases/{number:NCM-.+}/recovery");
        put(may, TAKING_IN, "POST /cases/{number:NCM-.+}/location /cases/{number:NCM-.+}/death");
        put(may, TAKING_IN, "POST /cases/{number:NCM-.+}/identification");
        put(may, TAKING_IN, "POST /cases/{number:NCM-.+}/ties /cases/{number:NCM-.+}/ties/{tie}/removal");
        put(may, TAKING_IN, "POST /cases/{number:NCM-.+}/closure /cases/{number:NCM-.+}/reopening");
        put(may, EnumSet.of(ANALYST, CASE_MANAGER, SPECIALIST, SUPERVISOR, REQUESTER), "GET /requests");
        // A requester sees the requests of the own agency; this one is of another.
        put(may, STAFF, "GET /requests/{number:RFI-.+} /requests/agencies");
        put(may, STAFF, "GET /requests/{number}/answer /requests/{number}/answer.pdf");
        put(may, ASKING, "GET /requests/new");
        put(may, ASKING, "POST /requests");
        put(may, EnumSet.of(SUPERVISOR), "POST /requests/agencies");
        put(may, ANSWERING, "POST /requests/{number:RFI-.+}/ownership /requests/{number:RFI-.+}/closure");
        put(may, ANSWERING, "POST /requests/{number:RFI-.+}/reopening /requests/{number}/searches");
        put(
                may,
                ANSWERING,
                "POST /requests/{number}/hits/{mention}/decision /requests/{number}/hits/{mention}/undoing");
        put(may, ANSWERING, "POST /requests/{number}/findings /requests/{number}/facts /requests/{number}/reading");
        put(may, ANSWERING, "POST /requests/{number}/revision /requests/{number}/approval");
        put(may, ANSWERING, "POST /requests/{number}/verification /requests/{number}/dispatch");
        put(may, ANSWERING, "POST /requests/{number}/handover");
        return may;
    }

    private static void put(Map<String, Set<UserRole>> may, Set<UserRole> roles, String line) {
        var parts = line.split(" ");
        for (int at = 1; at < parts.length; at++) may.put(parts[0] + " " + parts[at], roles);
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    private final Map<UserRole, SignedInBrowser> browsers = new TreeMap<>();

    @Test
    void everyAddressSaysWhoMayUseIt() {
        var there = context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .collect(toSet());
        assertThat(there)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(OPEN.stream(), MAY.keySet().stream()).collect(toSet()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROVIDER")
    void whoMayNotIsRefusedAndShownNothing(UserRole role) {
        var names = db.sql("select child from cases_case").query(String.class).list();
        var wrong = new TreeMap<String, Object>();
        MAY.forEach((address, roles) -> {
            if (roles.contains(role)) return;
            var answer = ask(browser(role), address, really());
            if (!refused(answer, role, address)) wrong.put(address, answer.statusCode());
            if (names.stream().anyMatch(answer.body()::contains)) wrong.put(address + " shows a child", role);
        });
        assertThat(wrong).isEmpty();
    }

    /** Otherwise they would learn what there is by trying. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROVIDER")
    void whoMayNotCantTellWhetherItIsThere(UserRole role) {
        var told = new TreeMap<String, Object>();
        MAY.forEach((address, roles) -> {
            if (roles.contains(role)) return;
            int there = ask(browser(role), address, really()).statusCode();
            int nowhere = ask(browser(role), address, madeUp()).statusCode();
            if (there != nowhere) told.put(address, there + " and " + nowhere);
        });
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROVIDER")
    void whoMayIsShownThePage(UserRole role) {
        var wrong = new TreeMap<String, Integer>();
        MAY.forEach((address, roles) -> {
            if (!roles.contains(role) || !address.startsWith("GET ") || address.contains("/drafts/")) return;
            int status = ask(browser(role), address, really()).statusCode();
            if (status != 200 && status != 302) wrong.put(address, status);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aStrangerIsSentToSignInFromEveryAddress() {
        var wrong = new TreeMap<String, Integer>();
        MAY.keySet().forEach(address -> {
            var answer = ask(new SignedInBrowser(context), address, really());
            // A form without its token is refused before anybody asks who sent it: that too ends at the sign-in page.
            boolean toSignIn = SignedInBrowser.location(answer).contains("/sign-in")
                    || answer.headers().firstValue("HX-Redirect").orElse("").contains("/sign-in");
            if (!toSignIn) wrong.put(address, answer.statusCode());
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFormWithoutItsTokenIsTakenFromAnyone() {
        var everything = new SignedInBrowser(context).signInAs(PEOPLE.toArray(UserRole[]::new));
        var wrong = new TreeMap<String, Integer>();
        Stream.concat(MAY.keySet().stream(), Stream.of("POST /sign-out"))
                .filter(address -> address.startsWith("POST "))
                .forEach(address -> {
                    var answer = everything.postPlain(path(address, really()), FIELDS);
                    if (answer.statusCode() != 403) wrong.put(address, answer.statusCode());
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAnswerForbidsWhatABrowserMustNotDo() {
        var everything = new SignedInBrowser(context).signInAs(PEOPLE.toArray(UserRole[]::new));
        var stranger = new SignedInBrowser(context);
        var answers = new TreeMap<String, HttpResponse<String>>();
        MAY.keySet().stream()
                .filter(address -> address.startsWith("GET "))
                .forEach(address -> answers.put(address, ask(everything, address, really())));
        for (var path : List.of("/sign-in", "/answers/none", "/health", "/nothing/here", "/cases"))
            answers.put("stranger " + path, stranger.get(path));
        for (var path : List.of("/nothing/here", "/cases/NCM-9999-9999", "/entities/why"))
            answers.put(path, everything.get(path));
        answers.put("no token", everything.postPlain("/purpose"));
        answers.put("api", stranger.get("/api/v1/search"));
        answers.put("description", stranger.get("/api/v1/openapi.json"));
        answers.put("provider api", stranger.get("/ispws/status"));
        answers.put("failed", stranger.trySignIn("nobody", "nothing at all", "000000"));
        answers.forEach((address, answer) -> {
            var headers = answer.headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(address)
                    .contains("default-src '", "frame-ancestors 'none'", "form-action '", "base-uri 'none'")
                    .doesNotContain("unsafe", "*", "data:", "http:");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(address).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy").orElse(""))
                    .as(address)
                    .isIn("same-origin", "no-referrer");
            assertThat(headers.firstValue("X-Frame-Options")).as(address).hasValue("DENY");
            assertThat(headers.firstValue("Cache-Control").orElse(""))
                    .as(address)
                    .contains("no-store");
        });
    }

    private static boolean refused(HttpResponse<String> answer, UserRole role, String address) {
        // Someone else's request is not forbidden to an agency: for it, there is none.
        boolean foreign = role == REQUESTER
                && (address.startsWith("GET /requests/{number") || address.startsWith("GET /agency/cases/{number"));
        return answer.statusCode() == 403 || (foreign && answer.statusCode() == 404);
    }

    private SignedInBrowser browser(UserRole role) {
        return browsers.computeIfAbsent(role, made -> {
            var name = "may." + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
            var agency = role == REQUESTER ? new Agency("UT0189900", "Example County Sheriff") : User.SYSTEM.agency();
            return new SignedInBrowser(context).signInAs(new User(name, name, Set.of(role), agency));
        });
    }

    private static final String MENTION = "0123456789abcdef0123456789abcdef-0";

    /** Everything any form asks for: what is missing must not be what refuses. */
    private static final String[] FIELDS = {
        "a",
        MENTION,
        "b",
        MENTION,
        "verdict",
        "SAME",
        "why",
        "x",
        "draft",
        UUID.randomUUID().toString(),
        "base",
        "1",
        "spokeWith",
        "x",
        "recipient",
        "x",
        "finding",
        "x",
        "accept",
        "true",
        "ori",
        "NV0160100",
        "name",
        "x",
        "place",
        "x",
        "phone",
        "x",
        "label",
        "x",
        "scope",
        "SEARCH",
        "days",
        "7",
        "code",
        "000000",
        "present",
        "x",
        "chosen",
        "x",
        "reason",
        "AUDIT",
        "roles",
        "ANALYST",
        "displayName",
        "x",
        "mode",
        "STRICT",
        "reportLimit",
        "5",
        "fileLimit",
        "5"
    };

    private HttpResponse<String> ask(SignedInBrowser browser, String address, Map<String, String> ids) {
        var path = path(address, ids);
        if (address.startsWith("POST ")) return browser.postFrom("/purpose", path, FIELDS);
        if (path.endsWith(".json")) return browser.get(path, "Accept", "application/json");
        return path.startsWith("/cases/places") ? browser.get(path, "HX-Request", "true") : browser.get(path);
    }

    private static String path(String address, Map<String, String> ids) {
        var path = address.substring(address.indexOf(' ') + 1);
        for (var id : ids.entrySet()) path = path.replace(id.getKey(), id.getValue());
        if (path.equals("/entities/why")) path += "?a=" + ids.get("{mention}") + "&b=" + ids.get("{mention}");
        if (path.equals("/cases/places")) path += "?missing.zip=89501";
        if (path.equals("/search")) path += "?q=Maria";
        return path;
    }

    private Map<String, String> really() {
        var request = one("select number from requests_request order by number limit 1");
        var mention = one("select id from entities_record order by id limit 1") + "-0";
        var ids = new LinkedHashMap<>(madeUp());
        ids.put("/cases/{number:NCM-.+}", "/cases/" + one("select number from cases_case order by number limit 1"));
        var drafted = one(
                "select number from posters_version where version = 2 and released_at is null order by number limit 1");
        ids.put("/poster-desk/{number}/photos/{id}", "/poster-desk/" + drafted + "/photos/" + photo(drafted));
        ids.put("/poster-desk/{number}", "/poster-desk/" + drafted);
        ids.put(
                "/distribution/{number:NCM-.+}",
                "/distribution/" + one("select number from cases_case order by number limit 1"));
        ids.put("/partners/{number:\\d{1,15}}", "/partners/1");
        ids.put("/sendings/{sending:\\d{1,15}}", "/sendings/1");
        ids.put("/requests/{number:RFI-.+}", "/requests/" + request);
        ids.put("/requests/{number}", "/requests/" + request);
        ids.put("/tips/{number}", "/tips/" + one("select number::text from cybertips_report order by number limit 1"));
        ids.put("/users/{name}", "/users/t.lind");
        ids.put("/handovers/{number:\\d{1,18}}", "/handovers/1");
        ids.put("/staff/{name}", "/staff/t.lind");
        ids.put("{absence}", one("select absence::text from assignment_absence limit 1"));
        ids.put("{move}", one("select number::text from assignment_move limit 1"));
        ids.put("/tasks/{number:\\d{1,18}}", "/tasks/" + one("select number::text from tasks_task limit 1"));
        ids.put("/providers/{name}", "/providers/examplechat");
        ids.put("/records/{id}", "/records/" + one("select id from entities_record order by id limit 1"));
        ids.put("/entities/{id}", "/entities/" + mention);
        ids.put("{mention}", mention);
        ids.put("/operations/{number}", "/operations/" + one("select number::text from desk_operation limit 1"));
        ids.put("/leads/{number:\\d+}", "/leads/" + one("select number::text from leads_lead order by number limit 1"));
        ids.put("{kind}/{thing}", "case/" + one("select number from cases_case order by number limit 1"));
        ids.put(
                "/quarantine/{id}",
                "/quarantine/" + one("select id::text from imagery_held where form = 'PNG' order by held_at limit 1"));
        ids.put("/documents/{id}", "/documents/" + one("select id::text from imagery_document limit 1"));
        ids.put("/photos/{id}", "/photos/" + one("select id::text from imagery_photo order by added_at limit 1"));
        return ids;
    }

    /** The photo that stands on a poster. */
    private String photo(String poster) {
        return db.sql("select ticks->'photos'->>0 from posters_version where number = :number and version = 2")
                .param("number", poster)
                .query(String.class)
                .single();
    }

    private static Map<String, String> madeUp() {
        var ids = new LinkedHashMap<String, String>();
        ids.put("/poster-desk/{number}/photos/{id}", "/poster-desk/2222-2222/photos/" + new UUID(0, 0));
        ids.put("{tie}", "999999999");
        ids.put("/poster-desk/{number}", "/poster-desk/2222-2222");
        ids.put("/versions/{version}/{name}", "/versions/1/cap.xml");
        ids.put("/cases/{number:NCM-.+}", "/cases/NCM-2099-9999");
        ids.put("/distribution/{number:NCM-.+}", "/distribution/NCM-2099-9999");
        ids.put("/partners/{number:\\d{1,15}}", "/partners/999999999");
        ids.put("/sendings/{sending:\\d{1,15}}", "/sendings/999999999");
        ids.put("{delivery}", "999999999");
        ids.put("{area}", "999999999");
        ids.put("{anchor}", "999999999");
        ids.put("/requests/{number:RFI-.+}", "/requests/RFI-2099-9999");
        ids.put("/requests/{number}", "/requests/RFI-2099-9999");
        ids.put("/tips/{number}", "/tips/9007199254740991");
        ids.put("/users/{name}", "/users/nobody.there");
        ids.put("/handovers/{number:\\d{1,18}}", "/handovers/999999999");
        ids.put("/staff/{name}", "/staff/nobody.there");
        ids.put("{absence}", "999999999");
        ids.put("{move}", "999999999");
        ids.put("/tasks/{number:\\d{1,18}}", "/tasks/999999999");
        ids.put("/providers/{name}", "/providers/nobody.there");
        ids.put("/records/{id}", "/records/0123456789abcdef0123456789abcdef");
        ids.put("/entities/{id}", "/entities/" + MENTION);
        ids.put("{mention}", MENTION);
        ids.put("{kind}/{thing}", "case/NCM-2099-9999");
        ids.put("/quarantine/{id}", "/quarantine/00000000-0000-4000-8000-000000000000");
        ids.put("/photos/{id}", "/photos/00000000-0000-4000-8000-000000000000");
        ids.put("/documents/{id}", "/documents/00000000-0000-4000-8000-000000000000");
        ids.put("/cases/drafts/{id}", "/cases/drafts/00000000-0000-4000-8000-000000000000");
        ids.put("/tokens/{id}", "/tokens/00000000-0000-4000-8000-000000000000");
        ids.put("/operations/{number}", "/operations/999999999");
        ids.put("/leads/{number:\\d+}", "/leads/999999999");
        ids.put("{number}", "999999999");
        ids.put("{tie}", "999999999");
        ids.put("{contact}", "999999999");
        ids.put("{party}", "AGENCY");
        return ids;
    }

    private String one(String sql) {
        return db.sql(sql).query(String.class).single();
    }
}
