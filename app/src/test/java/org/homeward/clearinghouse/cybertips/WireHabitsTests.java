package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The habits of clients in the field, each of which must go on working. */
@HomewardTest
class WireHabitsTests {
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void xmlMayComeAsPlainTextOrWithoutAnEncodingOrADeclaration() {
        var xml = bytes(Reports.minimal());

        assertThat(chat.post("/submit", "text/plain;charset=UTF-8", xml).code()).isZero();
        assertThat(chat.post("/submit", "text/xml", xml).code()).isZero();
        assertThat(chat.post("/submit", "application/octet-stream", xml).code()).isZero();
        assertThat(chat.send(chat.request("/submit").POST(BodyPublishers.ofByteArray(xml)))
                        .code())
                .isZero();
    }

    @Test
    void fileDetailsMayComeAsPlainText() {
        long report = chat.open(Reports.minimal());
        var file = chat.upload(report, "x").element("fileId");
        var answer = chat.post("/fileinfo", "text/plain;charset=UTF-8", bytes(Reports.file(report, file, "")));

        assertThat(answer.code()).isZero();
        assertThat(answer.report()).isEqualTo(report);
    }

    @Test
    void finishAndRetractTakeEitherForm() {
        long one = chat.open(Reports.minimal());
        long two = chat.open(Reports.minimal());
        var form = "application/x-www-form-urlencoded;charset=UTF-8";

        assertThat(chat.multipart("/finish", Wire.field("id", Long.toString(one)))
                        .code())
                .isZero();
        assertThat(chat.post("/retract", form, bytes("id=" + two)).report()).isEqualTo(two);
        assertThat(chat.finish(chat.open(Reports.minimal())).code()).isZero();
        assertThat(chat.retract(chat.open(Reports.minimal())).code()).isZero();
    }

    @Test
    void anUploadMayComeInChunksFromABlob() {
        long report = chat.open(Reports.minimal());
        var body = Wire.field("id", Long.toString(report)) + Wire.file("blob", "bytes of a file") + "--" + Wire.BOUNDARY
                + "--\r\n";
        var answer = chat.send(chat.request("/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + Wire.BOUNDARY)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(body)))));

        assertThat(answer.code()).as(answer.toString()).isZero();
        assertThat(answer.element("hash")).isEqualTo("ba2c8a91dcb33d639369d3cde8c11ba1");
    }

    @Test
    void aFileMayHaveNoName() {
        long report = chat.open(Reports.minimal());
        var answer = chat.multipart(
                "/upload", Wire.field("id", Long.toString(report)) + Wire.part("name=\"file\"", "bytes of a file"));

        assertThat(answer.element("hash")).isEqualTo("ba2c8a91dcb33d639369d3cde8c11ba1");
        assertThat(answer.element("fileId")).isNotBlank();
    }

    @Test
    void anUploadMayHoldNoFileAtAll() {
        long report = chat.open(Reports.minimal());
        var empty = "name=\"file\"; filename=\"\"\r\nContent-Type: application/octet-stream";

        assertThat(chat.multipart("/upload", Wire.field("id", Long.toString(report)))
                        .report())
                .isEqualTo(report);
        assertThat(chat.multipart("/upload", Wire.field("id", Long.toString(report)) + Wire.part(empty, ""))
                        .report())
                .isEqualTo(report);
        assertThat(files.list(report)).isEmpty();
    }

    @Test
    void anUploadMayHoldManyFilesAndItsNumberMayComeLast() {
        long report = chat.open(Reports.minimal());
        var answer = chat.multipart(
                "/upload",
                Wire.file("1.jpg", "one")
                        + Wire.file("2.jpg", "two")
                        + Wire.file("3.jpg", "")
                        + Wire.field("id", Long.toString(report)));

        assertThat(answer.code()).as(answer.toString()).isZero();
        assertThat(files.list(report))
                .extracting(file -> file.digests().bytes())
                .containsExactly(3L, 3L, 0L);
        assertThat(answer.element("fileId"))
                .isEqualTo(files.list(report).getFirst().id());
        assertThat(chat.finish(report).xml())
                .contains(files.list(report).stream().map(TipFile::id).toList());
    }

    @Test
    void numbersFitIntoEveryClient() {
        assertThat(chat.open(Reports.minimal())).isBetween(1L, 1L << 53);
        for (int i = 0; i < 2_000; i++) assertThat(FileId.next()).matches("[abcdf][0-9a-f]{31}");
    }

    @Test
    void anyFileNameIsJustAName() {
        long report = chat.open(Reports.minimal());
        var name = "../../etc/" + "\u202Egpj.\u0001" + "n".repeat(4_000);

        assertThat(chat.multipart("/upload", Wire.field("id", Long.toString(report)) + Wire.file(name, "x"))
                        .code())
                .isZero();
    }

    @Test
    void aBrokenFormIsAMalformedFile() {
        long report = chat.open(Reports.minimal());
        var cut = Wire.field("id", Long.toString(report))
                + Wire.file("1.jpg", "one").replace("\r\none\r\n", "\r\non");

        assertThat(chat.post("/upload", "multipart/form-data; boundary=" + Wire.BOUNDARY, bytes(cut))
                        .code())
                .isEqualTo(4200);
        assertThat(chat.post("/upload", "multipart/form-data", bytes(cut)).code())
                .isEqualTo(4200);
        assertThat(chat.multipart("/upload", Wire.file("1.jpg", "one")).code()).isEqualTo(4000);
        assertThat(files.list(report)).isEmpty();
    }

    @Test
    void ofABodyThatEndsTooEarlyNothingIsKept() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            var head = "POST /ispws/submit HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + chat.credentials()
                    + "\r\nContent-Type: text/xml\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n<report>";
            socket.getOutputStream().write(bytes(head));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("Request-ID").doesNotContain("reportId");
        }
    }

    /** The container refuses these before any filter sees them. */
    @ParameterizedTest
    @ValueSource(strings = {"/ispws/%00", "/ispws/submit%00", "/ispws/%zz", "/ispws/%c0%ae", "//ispws/%2e%00"})
    void anAddressThatCannotBeReadIsAnsweredLikeAnyOtherRefusal(String address) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            var head = "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(bytes(head));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .containsPattern("(?i)Request-ID: [0-9a-f-]{36}")
                    .contains("application/xml", "<responseCode>4000</responseCode>", "the address can't be read")
                    .doesNotContainIgnoringCase("<html");
        }
    }

    @Test
    void anAddressOfAPageThatCannotBeReadIsNoAnswerToAProvider() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(bytes("GET /cases/%00 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("responseCode", "Request-ID");
        }
    }
}
