package org.homeward.clearinghouse.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.homeward.clearinghouse.DemoTest;
import org.homeward.clearinghouse.SignedInBrowser;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.geography.Point;
import org.homeward.clearinghouse.posters.Posters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stranger with a poster in the hand, over real HTTP. */
@DemoTest
class InformationTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Posters posters;

    @Autowired
    private JdbcClient db;

    private String poster;

    @BeforeEach
    void aPoster() {
        poster = "/posters/" + posters.listActive().getFirst();
    }

    private SignedInBrowser stranger() {
        return new SignedInBrowser(context);
    }

    private Lead newest() {
        return context.getBean(Leads.class).list(new LeadFilter("", "all", 0), 500).stream()
                .max(java.util.Comparator.comparing(Lead::number))
                .orElseThrow();
    }

    @Test
    void anybodyTellsWhatTheySawWithoutSayingWhoTheyAre() {
        var browser = stranger();
        assertThat(browser.get(poster).body()).contains(poster + "/information");
        assertThat(browser.get(poster + "/information").body()).contains("You need not say who you are");
        var answer = send(
                poster + "/information?via=stop-17",
                new byte[0],
                "words",
                "By the red bridge, in a blue coat",
                "place",
                "Elko, NV");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("Thank you");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var lead = newest();
        assertThat(lead.said().words()).isEqualTo("By the red bridge, in a blue coat");
        assertThat(lead.said().sighting().zip()).isEqualTo("89801");
        assertThat(lead.said().via()).isEqualTo("stop-17");
        assertThat(lead.said().informant().isAnonymous()).isTrue();
        assertThat(lead.about()).isPresent();
    }

    @Test
    void aPinOnTheMapComesWithIt() {
        assertThat(send(poster + "/information", new byte[0], "words", "At the diner", "pin", "40.83240,-115.76310")
                        .statusCode())
                .isEqualTo(201);
        var sighting = newest().said().sighting();
        assertThat(sighting.place()).isEqualTo("near Elko, Elko County, NV");
        assertThat(sighting.point()).isEqualTo(new Point(40.8324, -115.7631));
        var answer = send(poster + "/information", new byte[0], "words", "", "pin", "40.83240,-115.76310");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("value=\"40.83240,-115.76310\"", "near Elko, Elko County, NV");
    }

    /** Harmless bytes that begin like a PNG. */
    @Test
    void aFileIsHeldUnopenedAndOnlyFewMayOpenIt() {
        var file = "\u0089PNG\r\n\u001a\nnothing at all".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(send(poster + "/information", file, "words", "Here is a picture of the car")
                        .statusCode())
                .isEqualTo(201);
        var lead = newest();
        var manager = new SignedInBrowser(context).signInAs(UserRole.CASE_MANAGER);
        assertThat(manager.get("/leads/" + lead.number()).body())
                .contains("held in quarantine, unopened")
                .doesNotContain("<img");
        var held = db.sql("select held from leads_file where lead = :lead")
                .param("lead", lead.number())
                .query(String.class)
                .single();
        assertThat(manager.get("/quarantine/" + held).statusCode()).isEqualTo(403);
        var supervisor = new SignedInBrowser(context).signInAs(UserRole.SUPERVISOR);
        assertThat(supervisor.get("/quarantine/" + held).statusCode()).isEqualTo(200);
    }

    /** As a browser sends the form: fields first, the file last. */
    private HttpResponse<String> send(String path, byte[] file, String... fields) {
        var body = new ByteArrayOutputStream();
        for (int at = 0; at < fields.length; at += 2)
            body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + fields[at] + "\"\r\n\r\n"
                            + fields[at + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../a.png\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        var address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path;
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Content-Type", "multipart/form-data; boundary=edge")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theFormIsSpanishToo() {
        assertThat(stranger().get(poster + "/information?lang=es").body())
                .contains("lang=\"es\"", "¿Qué vio o qué sabe?", "No tiene que decir quién es.");
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        HttpResponse<String> answer = send(
                poster + "/information?via=%3Cscript%3E", new byte[0], "words", "<b>Saw</b> him", "mail", "nowhere");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("E-mail: enter one address", "&lt;b&gt;Saw&lt;/b&gt; him", "value=\"nowhere\"")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            words |                        | Lo que vio o sabe: escriba
            place | long                   | Dónde: escríbalo
            pin   | 10.0,10.0              | Mapa: ponga la marca
            seen  | 2999-01-01T10:00       | Cuándo: elija
            name  | long                   | Nombre: escríbalo
            phone | long                   | Teléfono: escríbalo
            mail  | nowhere                | Correo electrónico: escriba
            """)
    void whatIsWrongIsSaidInSpanishToo(String field, @Nullable String typed, String said) {
        var value = typed == null ? "" : typed.replace("long", "x".repeat(300));
        var answer = send(poster + "/information?lang=es", new byte[0], "words", "La vi", field, value);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Falta algo", "<p lang=\"es\">" + said);
    }

    @Test
    void aPosterThatIsNoneTakesNothing() {
        int before =
                db.sql("select count(*) from leads_lead").query(Integer.class).single();
        assertThat(send("/posters/2222-2222/information", new byte[0], "words", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("/posters/nonsense/information", new byte[0], "words", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(db.sql("select count(*) from leads_lead")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
    }
}
