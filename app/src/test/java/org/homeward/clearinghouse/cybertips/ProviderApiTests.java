package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way of a report over the wire, as the public documentation walks it. */
@HomewardTest
class ProviderApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    private Wire chat;

    @BeforeEach
    void signIn() {
        chat = TestProviders.wire(users, TestProviders.CHAT, port);
    }

    @Test
    void theTranscriptOfTheDocumentationPasses() {
        var status = chat.get("/status");
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.description()).isEqualTo("Remote User : testchat, Remote Ip : 127.0.0.1");
        assertThat(status.xml()).doesNotContain("reportId");

        var opened = chat.submit("""
                <?xml version="1.0" encoding="UTF-8"?>
                <report xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:noNamespaceSchemaLocation="http://127.0.0.1:9/ispws/xsd">
                  <incidentSummary>
                    <incidentType>Child Pornography (possession, manufacture, and distribution)</incidentType>
                    <reportAnnotations><sextortion /></reportAnnotations>
                    <incidentDateTime>2026-03-14T21:05:00-05:00</incidentDateTime>
                  </incidentSummary>
                  <internetDetails>
                    <webPageIncident><url>http://www.example.com/</url></webPageIncident>
                  </internetDetails>
                  <reporter>
                    <reportingPerson>
                      <firstName>Robin</firstName><lastName>Desk</lastName><email>desk@example.org</email>
                    </reportingPerson>
                  </reporter>
                </report>
                """);
        assertThat(opened.code()).as(opened.toString()).isZero();
        long report = opened.report();

        var uploaded = chat.upload(report, "bytes of a file");
        assertThat(uploaded.code()).as(uploaded.toString()).isZero();
        assertThat(uploaded.report()).isEqualTo(report);
        assertThat(uploaded.element("hash")).isEqualTo("ba2c8a91dcb33d639369d3cde8c11ba1");
        assertThat(uploaded.element("fileId")).matches("[abcdf][0-9a-f]{31}");

        var file = uploaded.element("fileId");
        var described = chat.describe(Reports.file(report, file, """
                <originalFileName>picture.jpg</originalFileName>
                <locationOfFile>http://www.example.com/picture.jpg</locationOfFile>
                <fileViewedByEsp>true</fileViewedByEsp>
                <exifViewedByEsp>false</exifViewedByEsp>
                <publiclyAvailable>true</publiclyAvailable>
                <fileAnnotations><animeDrawingVirtualHentai /></fileAnnotations>
                <industryClassification>B1</industryClassification>
                <originalFileHash hashType="MD5">ba2c8a91dcb33d639369d3cde8c11ba1</originalFileHash>
                <ipCaptureEvent><ipAddress>203.0.113.7</ipAddress><eventName>Upload</eventName>
                  <dateTime>2026-03-14T20:00:00Z</dateTime></ipCaptureEvent>
                <details type="EXIF"><nameValuePair><name>Model</name><value>Fictional 1</value></nameValuePair></details>
                <additionalInfo>nothing more</additionalInfo>
                """));
        assertThat(described.code()).as(described.toString()).isZero();
        assertThat(described.report()).isEqualTo(report);

        var finished = chat.finish(report);
        assertThat(finished.status()).as(finished.toString()).isEqualTo(200);
        assertThat(finished.xml())
                .contains("<reportDoneResponse>")
                .contains("<fileId>" + file + "</fileId>")
                .doesNotContain("responseDescription");
        assertThat(finished.report()).isEqualTo(report);
    }

    @Test
    void whatBecameOfAReportIsAnsweredForEver() {
        long filed = chat.open(Reports.minimal());
        chat.finish(filed);
        long takenBack = chat.open(Reports.minimal());
        assertThat(chat.retract(takenBack).report()).isEqualTo(takenBack);

        var again = chat.finish(filed);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo(5102);
        assertThat(again.report()).isEqualTo(filed);
        assertThat(again.xml()).contains("<reportDoneResponse>");
        assertThat(chat.retract(filed).code()).isEqualTo(5102);
        assertThat(chat.retract(takenBack).code()).isEqualTo(5101);
        assertThat(chat.finish(takenBack).code()).isEqualTo(5101);
        assertThat(chat.retract(999_999_999).code()).isEqualTo(5001);
        assertThat(chat.finish("99999999999999999999999").code()).isEqualTo(5001);
    }

    @Test
    void aFiledReportTakesNothingMore() {
        long report = chat.open(Reports.minimal());
        var file = chat.upload(report, "one").element("fileId");
        chat.finish(report);

        assertThat(chat.upload(report, "two").code()).isEqualTo(5102);
        assertThat(chat.describe(Reports.file(report, file, "")).code()).isEqualTo(5102);
    }

    @Test
    void detailsAreGivenOnceAndMayBeSentAgain() {
        long report = chat.open(Reports.minimal());
        var file = chat.upload(report, "one").element("fileId");
        var details = Reports.file(report, file, "<fileViewedByEsp>true</fileViewedByEsp>");

        assertThat(chat.describe(details).code()).isZero();
        assertThat(chat.describe(details).code()).isZero();
        assertThat(chat.describe(Reports.file(report, file, "")).code()).isEqualTo(4100);
    }

    @Test
    void aFileMustBelongToTheReport() {
        long report = chat.open(Reports.minimal());
        long other = chat.open(Reports.minimal());
        var file = chat.upload(other, "one").element("fileId");

        assertThat(chat.describe(Reports.file(report, file, "")).code()).isEqualTo(4100);
        assertThat(chat.describe(Reports.file(report, "f0000000000000000000000000000000", ""))
                        .code())
                .isEqualTo(5002);
    }

    @Test
    void anotherProvidersReportDoesNotExist() {
        var photos = TestProviders.wire(users, TestProviders.PHOTOS, port);
        long report = chat.open(Reports.minimal());
        var file = chat.upload(report, "one").element("fileId");

        assertThat(photos.upload(report, "mine").code()).isEqualTo(5001);
        assertThat(photos.describe(Reports.file(report, file, "")).code()).isEqualTo(5001);
        assertThat(photos.finish(report).code()).isEqualTo(5001);
        assertThat(photos.retract(report).code()).isEqualTo(5001);
        assertThat(chat.finish(report).code()).isZero();
    }

    @Test
    void whoIsNotAProviderGetsXmlAndNothingElse() {
        var stranger = new Wire(port, "testchat", "wrong").get("/status");

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.code()).isEqualTo(2000);
        assertThat(stranger.requestId()).isNotBlank();
    }

    @Test
    void everyAnswerHasARequestId() {
        assertThat(chat.get("/status").requestId()).isNotBlank();
        assertThat(chat.submit("<nonsense").requestId()).isNotBlank();
        assertThat(chat.get("/nowhere").requestId()).isNotBlank();
    }

    @Test
    void unknownCallsAndWrongMethodsAreSaidSo() {
        assertThat(chat.get("/nowhere").code()).isEqualTo(1210);
        assertThat(chat.get("/nowhere").status()).isEqualTo(404);
        assertThat(chat.get("/submit").code()).isEqualTo(4000);
        assertThat(chat.get("/submit").status()).isEqualTo(405);
        assertThat(chat.finish("abc").code()).isEqualTo(4000);
        assertThat(chat.multipart("/retract", Wire.field("other", "1")).code()).isEqualTo(4000);
    }

    @Test
    void theSchemaIsServed() {
        var schema = chat.get("/xsd");

        assertThat(schema.status()).isEqualTo(200);
        assertThat(schema.xml()).contains("<xs:schema").contains("personOrUserReported");
    }
}
