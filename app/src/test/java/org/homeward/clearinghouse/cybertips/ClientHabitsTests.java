package org.homeward.clearinghouse.cybertips;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.TestSecrets;
import org.homeward.clearinghouse.access.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the HTTP libraries under the clients of this interface write their requests: curl and PHP, Go, Java, Python, Ruby. */
@HomewardTest
class ClientHabitsTests {
    private static final String MD5 = "ba2c8a91dcb33d639369d3cde8c11ba1";

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private TipFileStore files;

    private Wire chat;

    @BeforeEach
    void signIn() {
        chat = TestProviders.wire(users, TestProviders.CHAT, port);
    }

    /** Writes the head of a request and leaves the connection open. */
    private Socket sent(String first, String... headers) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        var head = first + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(UTF_8));
        return socket;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) line.append((char) c);
        return line.toString().strip();
    }

    @Test
    void curlAndPhpAskBeforeTheySendALongBody() throws Exception {
        var xml = Reports.minimal().getBytes(UTF_8);
        try (var socket = sent(
                "POST /ispws/submit",
                "Authorization: " + chat.credentials(),
                "Content-Type: text/xml; charset=utf-8",
                "Content-Length: " + xml.length,
                "Expect: 100-continue",
                "Connection: close")) {
            var in = socket.getInputStream();
            assertThat(line(in)).startsWith("HTTP/1.1 100");
            assertThat(line(in)).isEmpty();
            socket.getOutputStream().write(xml);

            assertThat(new String(in.readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("<responseCode>0</responseCode>", "<reportId>");
        }
    }

    @Test
    void whoAsksWithAWrongPasswordIsToldSoBeforeTheBody() throws Exception {
        try (var socket = sent(
                "POST /ispws/submit",
                "Authorization: Basic bm9ib2R5Om5vdGhpbmc=",
                "Content-Length: 1000000",
                "Expect: 100-continue",
                "Connection: close")) {
            assertThat(line(socket.getInputStream())).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void aConnectionIsGoodForTheNextCallAfterARefusal() throws Exception {
        var wrong = "id=999999999";
        try (var socket = sent(
                "POST /ispws/retract", "Authorization: " + chat.credentials(), "Content-Length: " + wrong.length())) {
            var next = wrong + "GET /ispws/status HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + chat.credentials()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(next.getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 404")
                    .contains("5001", "HTTP/1.1 200", "Remote User : testchat");
        }
    }

    @Test
    void aClientMayWaitToBeAskedForItsPassword() throws Exception {
        var asked = HttpClient.newBuilder()
                .authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(
                                TestProviders.CHAT.name(),
                                TestSecrets.of(users, TestProviders.CHAT).toCharArray());
                    }
                })
                .build();
        var answer = asked.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ispws/submit"))
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofString(Reports.minimal()))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> idParts() {
        return Stream.of(
                Arguments.of("curl, Node", "Content-Disposition: form-data; name=\"id\"\r\n"),
                Arguments.of("names without quotes", "content-disposition:form-data;name=id\r\n"),
                Arguments.of(
                        "Java, which sends a number as JSON",
                        "Content-Disposition: form-data; name=\"id\"\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 7\r\n"),
                Arguments.of(
                        "Ruby",
                        "Content-Disposition: form-data; name=\"id\"\r\nContent-Type: text/plain; charset=UTF-8\r\n"),
                Arguments.of(
                        "Python, which gives every part of files= a name",
                        "Content-Disposition: form-data; name=\"id\"; filename=\"id\"\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("idParts")
    void theNumberOfAReportComesInManyParts(String whose, String head) {
        long report = chat.open(Reports.minimal());
        var id = "--" + Wire.BOUNDARY + "\r\n" + head + "\r\n" + report + "\r\n";
        var uploaded = chat.multipart("/upload", id + Wire.file("picture.jpg", "bytes of a file"));

        assertThat(uploaded.code()).as(uploaded.toString()).isZero();
        assertThat(uploaded.element("hash")).isEqualTo(MD5);
        assertThat(chat.multipart("/finish", id).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=\"file\"; filename*=UTF-8''%E5%86%99%E7%9C%9F.jpg",
                "name=\"file\"; filename=\"\"; filename*=UTF-8''picture.jpg",
                "name=\"file\"; filename=\"\u5199\u771f \\\"1\\\".jpg\"",
                "filename=picture.jpg; name=file",
                "name=\"file\"; filename=\"picture.jpg\"\r\nContent-Length: 15\r\nContent-Transfer-Encoding: binary"
            })
    void aFileMayBeNamedInAnyNotation(String disposition) {
        long report = chat.open(Reports.minimal());
        var answer = chat.multipart(
                "/upload", Wire.field("id", Long.toString(report)) + Wire.part(disposition, "bytes of a file"));

        assertThat(answer.code()).as(answer.toString()).isZero();
        assertThat(answer.element("hash")).isEqualTo(MD5);
        assertThat(files.list(report)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=\"boundary-of-the-test\"",
                "multipart/form-data;boundary=boundary-of-the-test",
                "Multipart/Form-Data; charset=UTF-8; Boundary=boundary-of-the-test",
                "multipart/form-data; boundary=boundary-of-the-test; charset=ISO-8859-1"
            })
    void aBoundaryMayBeNamedInAnyNotation(String type) {
        long report = chat.open(Reports.minimal());
        var body = "a preamble\r\n" + Wire.field("id", Long.toString(report)) + Wire.file("1.jpg", "bytes of a file")
                + "--" + Wire.BOUNDARY + "--\r\nan epilogue\r\n";
        var answer = chat.post("/upload", type, body.getBytes(UTF_8));

        assertThat(answer.code()).as(answer.toString()).isZero();
        assertThat(answer.element("hash")).isEqualTo(MD5);
    }

    @Test
    void aFormWithBareLineFeedsIsMalformed() {
        long report = chat.open(Reports.minimal());
        var body = (Wire.field("id", Long.toString(report)) + Wire.file("1.jpg", "x") + "--" + Wire.BOUNDARY + "--\r\n")
                .replace("\r\n", "\n");

        assertThat(chat.post("/upload", "multipart/form-data; boundary=" + Wire.BOUNDARY, body.getBytes(UTF_8))
                        .code())
                .isEqualTo(4200);
    }

    @Test
    void aFileUnderAnotherNameIsNotPassedOver() {
        long report = chat.open(Reports.minimal());
        var id = Wire.field("id", Long.toString(report));
        var form = "application/x-www-form-urlencoded";

        assertThat(chat.multipart("/upload", id + Wire.part("name=\"file[]\"; filename=\"a.jpg\"", "x"))
                        .code())
                .isEqualTo(4200);
        assertThat(chat.post("/upload", form, ("id=" + report + "&file=x").getBytes(UTF_8))
                        .code())
                .isEqualTo(4200);
        assertThat(files.list(report)).isEmpty();
    }

    @Test
    void aPackedBodyIsRefusedWithTheRemedy() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Reports.minimal().getBytes(UTF_8));
        }
        for (var path : List.of("/submit", "/fileinfo", "/upload", "/finish", "/retract")) {
            var answer = chat.send(chat.request(path)
                    .header("Content-Type", "text/xml")
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
            assertThat(answer.status()).as(path).isEqualTo(415);
            assertThat(answer.description()).contains("Content-Encoding");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0' encoding='utf-8'?>\n",
                "<?xml version='1.0' encoding='utf8'?>\r\n",
                "<?xml version=\"1.0\" encoding=\"US-ASCII\" ?>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><!-- made by hand -->\r\n\r\n",
                "\uFEFF<?xml version=\"1.0\"?><?xml-stylesheet href=\"x\"?>",
                ""
            })
    void theDeclarationMayBeWrittenInAnyNotation(String declaration) {
        var answer = chat.submit(declaration + Reports.minimal());
        assertThat(answer.code()).as(answer.toString()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-14T21:05:00Z",
                "2026-03-14T21:05:00.1Z",
                "2026-03-14T21:05:00.123456789Z",
                "2026-03-14T21:05:00+00:00",
                " 2026-03-14T21:05:00.000-05:00\n"
            })
    void aTimeMayBeAsExactAsTheClientsClock(String time) {
        var answer = chat.submit(Reports.minimal().replace("2026-03-14T21:05:00.123Z", time));
        assertThat(answer.code()).as(answer.toString()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<spam/>", "<spam />", "<spam></spam>", "<spam>true</spam>", ""})
    void aMarkMayBeEmptyOrSaySo(String mark) {
        var answer = chat.submit(Reports.minimal()
                .replace(
                        "<incidentDateTime>", "<reportAnnotations>" + mark + "</reportAnnotations><incidentDateTime>"));
        assertThat(answer.code()).as(answer.toString()).isZero();
    }

    @Test
    void aSlashMoreOrLessIsTheSameCall() {
        assertThat(chat.get("/status/").code()).isZero();
        assertThat(chat.get("//status").code()).isZero();
        assertThat(chat.finish(chat.open(Reports.minimal())).code()).isZero();
        assertThat(chat.multipart("//retract/", Wire.field("id", Long.toString(chat.open(Reports.minimal()))))
                        .code())
                .isZero();
    }

    @Test
    void aMonitorMayAskWithoutWantingTheAnswer() throws Exception {
        for (var path : List.of("/status", "/xsd"))
            try (var socket = sent("HEAD /ispws" + path, "Authorization: " + chat.credentials(), "Connection: close")) {
                assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                        .startsWith("HTTP/1.1 200")
                        .contains("Request-ID: ")
                        .endsWith("\r\n\r\n");
            }
    }

    @Test
    void everyAnswerIsXmlAndSaysSo() throws Exception {
        var http = HttpClient.newHttpClient();
        long report = chat.open(Reports.minimal());
        var requests = List.of(
                chat.request("/status").GET(),
                chat.request("/xsd").GET(),
                chat.request("/nowhere").GET(),
                chat.request("/").GET(),
                chat.request("").GET(),
                chat.request("/submit").GET(),
                chat.request("/status").method("OPTIONS", BodyPublishers.noBody()),
                chat.request("/status;x=1").GET(),
                chat.request("/submit").POST(BodyPublishers.ofString("<nonsense")),
                chat.request("/submit").POST(BodyPublishers.ofByteArray(new byte[6 << 20])),
                chat.request("/finish").POST(BodyPublishers.ofString("id=" + report)),
                chat.request("/finish").POST(BodyPublishers.ofString("id=" + report)),
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ispws/finish"))
                        .POST(BodyPublishers.noBody()));
        for (var request : requests) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(answer + answer.body())
                    .hasValue("application/xml;charset=utf-8");
            assertThat(answer.headers().allValues("Request-ID")).hasSize(1);
            assertThat(answer.body()).as(answer.toString()).startsWith("<?xml version=\"1.0\"");
        }
    }

    @Test
    void aWrongMethodIsToldTheRightOne() throws Exception {
        var answer =
                HttpClient.newHttpClient().send(chat.request("/submit").GET().build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }
}
