package org.homeward.clearinghouse.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.homeward.clearinghouse.DemoTest;
import org.homeward.clearinghouse.posters.PosterNumber;
import org.homeward.clearinghouse.posters.Posters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photo partners of the demo tell of sightings, by a program and by the form on their page: over real HTTP. */
@DemoTest
class PartnerReportTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Marks marks;

    @Autowired
    private PartnerStore partners;

    @Autowired
    private Posters posters;

    private Partner partner;
    private String poster;
    private long delivery;

    @BeforeEach
    void aPartnerWithAWebhookThatWasGivenAPoster() {
        given("WEBHOOK");
        // Each test has its ten minutes for itself: what came before is not a flood of this one's.
        db.sql("update leads_lead set received_at = received_at - interval '1 hour' where source = 'PARTNER'")
                .update();
    }

    private record Given(long delivery, long partner, String poster) {}

    private void given(String channel) {
        var found = db
                .sql("""
                        select d.number, d.partner, d.poster from distribution_delivery d
                            join distribution_partner p on p.number = d.partner
                        where p.channel = :channel and d.kind = 'RELEASE' and d.attempts > 0
                        order by d.number
                        """)
                .param("channel", channel)
                .query((row, index) ->
                        new Given(row.getLong("number"), row.getLong("partner"), row.getString("poster")))
                .list()
                .stream()
                .filter(given ->
                        posters.findActive(new PosterNumber(given.poster())).isPresent())
                .findFirst()
                .orElseThrow();
        delivery = found.delivery();
        poster = found.poster();
        partner = partners.find(found.partner()).orElseThrow();
    }

    private String body(String key, String words, String more) {
        return "{\"key\": \"" + key + "\", \"poster\": \"" + poster + "\", \"words\": \"" + words + "\"" + more + "}";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private HttpResponse<String> send(String body) {
        return send(body, sign(body, Instant.now()));
    }

    private String sign(String body, Instant at) {
        return Signature.of(marks.secret(partner), at, body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String body, String signature) {
        return send(body, signature, String.valueOf(partner.number()));
    }

    private HttpResponse<String> send(String body, String signature, String number) {
        return post(
                "/partner-reports",
                body.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Homeward-Partner",
                        number,
                        "Homeward-Signature",
                        signature));
    }

    private HttpResponse<String> post(String path, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, @Nullable Object> lead(String words) {
        return db.sql("select * from leads_lead where words = :words")
                .param("words", words)
                .query()
                .singleRow();
    }

    private int leads(String words) {
        return db.sql("select count(*) from leads_lead where words = :words")
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    @Test
    void aSignedMessageIsALeadOfThatPartnerAndPosterAndCounts() {
        var words = "Our clerk saw her at the till " + key();
        var answer = send(
                body(
                        key(),
                        words,
                        ", \"latitude\": 40.8324, \"longitude\": -115.7631, \"seen\": \"2026-11-12T01:30:00-08:00\", \"phone\": \"775 555 0163\""));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var lead = lead(words);
        assertThat(lead)
                .containsEntry("source", "PARTNER")
                .containsEntry("partner", partner.name())
                .containsEntry("reference", poster)
                .containsEntry("via", marks.via(delivery))
                .containsEntry("place", "near Elko, Elko County, NV")
                .containsEntry("latitude", 40.8324)
                .containsEntry("phone", "775 555 0163");
        assertThat(String.valueOf(lead.get("case_number"))).startsWith("NCM-");
        // Results count it for the delivery's channel, and by the area it is about.
        await().until(() -> db.sql("select count(*) from distribution_lead where lead = :lead and delivery = :delivery")
                        .param("lead", "lead " + lead.get("number"))
                        .param("delivery", delivery)
                        .query(Integer.class)
                        .single()
                == 1);
    }

    @Test
    void aLostAnswerIsAskedForAgainAndAReplayIsRefused() {
        var words = "By the pumps " + key();
        var body = body(key(), words, "");
        var first = sign(body, Instant.now());
        assertThat(send(body, first).statusCode()).isEqualTo(201);
        assertThat(send(body, first).statusCode()).isEqualTo(409);
        // Signed anew, as the partner alone can.
        assertThat(send(body, sign(body, Instant.now().plusSeconds(1))).statusCode())
                .isEqualTo(200);
        assertThat(leads(words)).isEqualTo(1);
    }

    @Test
    void whatIsNotThePartnersIsRefusedBeforeItIsRead() {
        var words = "Forged " + key();
        var body = body(key(), words, "");
        var now = Instant.now();
        assertThat(send(body, "").statusCode()).isEqualTo(401);
        assertThat(send(body, "t=" + now.getEpochSecond() + ",v1=" + "0".repeat(64))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(body, sign(body.replace("Forged", "Signed"), now)).statusCode())
                .isEqualTo(401);
        assertThat(send(body, sign(body, now), "999999").statusCode()).isEqualTo(401);
        assertThat(send(body, sign(body, now), "x").statusCode()).isEqualTo(401);
        for (var skew : new Duration[] {Duration.ofMinutes(6), Duration.ofMinutes(-6)}) {
            var stale = send(body, sign(body, now.plus(skew)));
            assertThat(stale.statusCode()).isEqualTo(401);
            assertThat(stale.body()).contains("five minutes");
        }
        assertThat(send("not json", "").body()).contains("Homeward-Signature");
        assertThat(leads(words)).isZero();
        assertThat(send(body, sign(body, now.minus(Duration.ofMinutes(4)))).statusCode())
                .isEqualTo(201);
    }

    @Test
    void theSecretOfAnotherChannelOpensNothing() {
        given("MAIL");
        var body = body(key(), "By mail", "");
        assertThat(send(body).statusCode()).isEqualTo(401);
    }

    @Test
    void whatCannotBeReadSaysWhichFieldAndWhatToDo() {
        assertThat(send("[1, 2]").body()).contains("body: send one JSON object");
        assertThat(send("{\"key\": 7}").body()).contains("key: send a text in quotes");
        assertThat(send("{}").body()).contains("key: send one of 1 to 100");
        assertThat(send("{\"key\": \"a\", \"poster\": \"x\"}").body()).contains("poster: send the number");
        assertThat(send(body(key(), "", "")).body()).contains("What you know");
        assertThat(send(body(key(), "a", ", \"latitude\": 1")).body()).contains("send both as numbers");
        assertThat(send(body(key(), "a", ", \"latitude\": 35, \"longitude\": -60"))
                        .body())
                .contains("Map: set the pin");
        assertThat(send(body(key(), "a", ", \"latitude\": 1e300, \"longitude\": 1"))
                        .body())
                .contains("Map: set the pin");
        assertThat(send(body(key(), "a", ", \"seen\": \"yesterday\"")).body()).contains("seen: send a time");
        assertThat(send(body(key(), "a", ", \"seen\": \"+999999999-12-31T23:59:59Z\""))
                        .body())
                .contains("seen: send a time");
        assertThat(send(body(key(), "a", ", \"seen\": \"2099-01-01T00:00:00Z\""))
                        .body())
                .contains("choose a time that is past");
        assertThat(send(body(key(), "x".repeat(5_001), "")).body()).contains("shorten it to 5,000");
        for (var bad : new String[] {"[1, 2]", "{}", "\"", "[".repeat(20_000)})
            assertThat(send(bad).statusCode()).isEqualTo(400);
        assertThat(send("{\"words\": \"" + "x".repeat(70_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void aPosterThatIsNoneTakesNothingAndTheKeyStaysFree() {
        var key = key();
        var right = poster;
        poster = "2222-2222";
        assertThat(send(body(key, "Nobody", "")).statusCode()).isEqualTo(404);
        poster = right;
        assertThat(send(body(key, "Somebody " + key, "")).statusCode()).isEqualTo(201);
    }

    @Test
    void aFloodOfOnePartnersIsHeldAndNoneIsLost() {
        var mark = key();
        for (int at = 0; at < 7; at++)
            assertThat(send(body(key(), at + " of " + mark, "")).statusCode()).isEqualTo(201);
        var states = db.sql("select state, count(*) as leads from leads_lead where words like :words group by state")
                .param("words", "%" + mark)
                .query()
                .listOfRows();
        assertThat(states)
                .hasSize(2)
                .anySatisfy(
                        row -> assertThat(row).containsEntry("state", "HELD").containsEntry("leads", 2L));
    }

    @Test
    void thePageOfAPosterHasTheFormAndTheLeadSaysWhoseItIs() {
        given("MAIL");
        var words = "A customer told us " + key();
        var answer = form(words, marks.token(delivery));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("Thank you");
        assertThat(lead(words))
                .containsEntry("source", "PARTNER")
                .containsEntry("partner", partner.name())
                .containsEntry("reference", poster)
                .containsEntry("via", marks.via(delivery))
                .containsEntry("zip", "89801");
        var refused = form("", marks.token(delivery));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("What you know", "Elko, NV");
        assertThat(form("Nobody's", "1-" + "a".repeat(43)).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> form(String words, String token) {
        var body = "--edge\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n" + words
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"place\"\r\n\r\nElko, NV"
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--edge--\r\n";
        return post(
                "/handouts/" + token + "/information",
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "multipart/form-data; boundary=edge"));
    }
}
