package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules beyond the schema, one by one: each names the element at fault and what to do. */
class ReportRulesTests {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Schema SCHEMA = new Schema();

    private static Optional<Rejected> submit(String xml) {
        return Optional.ofNullable(catchThrowableOfType(Rejected.class, () -> {
            var bytes = xml.getBytes(StandardCharsets.UTF_8);
            ReportRules.check(SCHEMA.read(bytes, "report", Mode.STRICT).root(), NOW, numbers -> Set.of(4100001L));
        }));
    }

    private static Optional<Rejected> describe(boolean batched, String rest) {
        var xml = Reports.file(4100001, "f0000000000000000000000000000000", rest);
        return Optional.ofNullable(catchThrowableOfType(Rejected.class, () -> {
            var bytes = xml.getBytes(StandardCharsets.UTF_8);
            FileRules.check(SCHEMA.read(bytes, "fileDetails", Mode.STRICT).root(), batched, NOW);
        }));
    }

    private static String user(String rest) {
        return Reports.with("", "<personOrUserReported>" + rest + "</personOrUserReported>");
    }

    private static String person(String rest) {
        return user("<personOrUserReportedPerson>" + rest + "</personOrUserReportedPerson>");
    }

    private static String place(String rest) {
        return user("<estimatedLocation>" + rest + "</estimatedLocation>");
    }

    private static String disabled(String attributes) {
        return user("<accountTemporarilyDisabled " + attributes + ">true</accountTemporarilyDisabled>");
    }

    private static String at(String time) {
        return Reports.minimal().replace("2026-03-14T21:05:00.123Z", time);
    }

    private static String connection(String address) {
        return user("<ipCaptureEvent><ipAddress>" + address + "</ipAddress></ipCaptureEvent>");
    }

    private static String mail(String address, String known) {
        return Reports.with(
                "<internetDetails><emailIncident><emailAddress>" + address
                        + "</emailAddress></emailIncident></internetDetails>",
                "<victim><victimPerson><email>" + known + "</email></victimPerson></victim>");
    }

    static Stream<Arguments> broken() {
        var one = "<personOrUserReported><espIdentifier>a</espIdentifier></personOrUserReported>";
        return Stream.of(
                Arguments.of("no zone", at("2026-03-14T21:05:00"), "incidentDateTime"),
                Arguments.of("in the future", at("2026-11-23T12:30:00Z"), "incidentDateTime"),
                Arguments.of("long ago", at("0001-01-01T00:00:00Z"), "incidentDateTime"),
                Arguments.of(
                        "no reporter e-mail",
                        Reports.report(Reports.summary(Reports.TYPE, ""), "", "<firstName>Robin</firstName>", ""),
                        "reportingPerson/email"),
                Arguments.of("e-mail", person("<email>nobody</email>"), "email"),
                Arguments.of(
                        "e-mail with a long name",
                        person("<email>" + "a".repeat(65) + "@example.org</email>"),
                        "email"),
                Arguments.of("e-mail twice", person("<email>a@example.org b@example.org</email>"), "email"),
                Arguments.of("IPv4", connection("203.0.113.256"), "ipAddress"),
                Arguments.of("IPv4 short", connection("203.0"), "ipAddress"),
                Arguments.of("IPv6", connection("2001:db8::g"), "ipAddress"),
                Arguments.of("IP name", connection("chat.example.org"), "ipAddress"),
                Arguments.of("IP with a port", connection("203.0.113.7:80"), "ipAddress"),
                Arguments.of("URL", user("<profileUrl>chat example</profileUrl>"), "profileUrl"),
                Arguments.of("URL without a host", user("<profileUrl>https://</profileUrl>"), "profileUrl"),
                Arguments.of(
                        "calling code again",
                        person("<phone countryCallingCode=\"+1\">+1 702 555 0177</phone>"),
                        "phone"),
                Arguments.of(
                        "calling code again, without plus",
                        person("<phone countryCallingCode=\"+1\">1-702-555-0177</phone>"),
                        "phone"),
                Arguments.of(
                        "verified when?",
                        person("<email verificationDate=\"2026-01-01T00:00:00Z\">a@example.org</email>"),
                        "email/@verified"),
                Arguments.of(
                        "not verified, but when",
                        person(
                                "<phone verified=\"false\" verificationDate=\"2026-01-01T00:00:00Z\">702-555-0177</phone>"),
                        "phone/@verified"),
                Arguments.of(
                        "verified in the future",
                        person(
                                "<email verified=\"true\" verificationDate=\"2027-01-01T00:00:00Z\">a@example.org</email>"),
                        "email/@verificationDate"),
                Arguments.of("place without a country", place("<city>Reno</city><region>NV</region>"), "countryCode"),
                Arguments.of(
                        "no state of the US",
                        place("<city>Reno</city><region>Nevada</region><countryCode>US</countryCode>"),
                        "estimatedLocation/region"),
                Arguments.of(
                        "city without region",
                        place("<city>Reno</city><countryCode>US</countryCode>"),
                        "estimatedLocation/region"),
                Arguments.of("mail of nobody", mail("a@example.org", "b@example.org"), "emailAddress"),
                Arguments.of("unknown prior report", user("<priorCTReports>17</priorCTReports>"), "priorCTReports"),
                Arguments.of(
                        "told before it happened",
                        disabled("disabledDate=\"2026-02-02T00:00:00Z\" userNotifiedDate=\"2026-02-01T00:00:00Z\""),
                        "accountTemporarilyDisabled/@userNotifiedDate"),
                Arguments.of(
                        "enabled again, no zone",
                        disabled("disabledDate=\"2026-02-02T00:00:00Z\" reenabledDate=\"2026-02-03T00:00:00\""),
                        "accountTemporarilyDisabled/@reenabledDate"),
                Arguments.of(
                        "enabled as it was disabled",
                        disabled("disabledDate=\"2026-02-02T00:00:00Z\" reenabledDate=\"2026-02-02T00:00:00Z\""),
                        "accountTemporarilyDisabled/@reenabledDate"),
                Arguments.of(
                        "age and birth",
                        user("<associatedAccount type=\"Linked\"><approximateAge>15</approximateAge>"
                                + "<dateOfBirth>2011-08-02</dateOfBirth></associatedAccount>"),
                        "associatedAccount/approximateAge"),
                Arguments.of("born tomorrow", person("<dateOfBirth>2026-11-25</dateOfBirth>"), "dateOfBirth"),
                Arguments.of("two users", Reports.with("", one + one), "personOrUserReported"),
                Arguments.of(
                        "a batch that says more of a user",
                        Reports.batched(
                                "<personOrUserReported><espIdentifier>a</espIdentifier><screenName>b</screenName>"
                                        + "</personOrUserReported>"),
                        "personOrUserReported/screenName"),
                Arguments.of("a batch with a victim", Reports.batched("<victim><victimPerson/></victim>"), "victim"),
                Arguments.of("a batch with a recipient", Reports.batched("<intendedRecipient/>"), "intendedRecipient"),
                Arguments.of(
                        "a batch with words", Reports.batched("<additionalInfo>x</additionalInfo>"), "additionalInfo"),
                Arguments.of(
                        "an escalated batch",
                        Reports.batched("")
                                .replace(
                                        "<incidentDateTime>",
                                        "<escalateToHighPriority>x</escalateToHighPriority><incidentDateTime>"),
                        "escalateToHighPriority"),
                Arguments.of(
                        "a batch with a place",
                        Reports.batched("")
                                .replace(
                                        "<reporter>",
                                        "<internetDetails><webPageIncident/></internetDetails><reporter>"),
                        "internetDetails"),
                Arguments.of(
                        "a batch with an agency",
                        Reports.batched("")
                                .replace(
                                        "<reporter>",
                                        "<lawEnforcement><agencyName>x</agencyName></lawEnforcement><reporter>"),
                        "lawEnforcement"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void broken(String rule, String xml, String element) {
        var rejected = submit(xml).orElseThrow();
        assertThat(rejected.code.number).as(rejected.description).isEqualTo(4100);
        assertThat(rejected.status).isEqualTo(400);
        assertThat(rejected.description).contains("element '").contains(element + "'");
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of("the least", Reports.minimal()),
                Arguments.of("a minute ahead", at("2026-11-23T12:01:00Z")),
                Arguments.of("another zone", at("2026-11-23T06:30:00-05:00")),
                Arguments.of("IPv6", connection("2001:db8::77")),
                Arguments.of("IPv4 in IPv6", connection("::ffff:203.0.113.77")),
                Arguments.of("phone", person("<phone countryCallingCode=\"+1\">702-555-0177</phone>")),
                Arguments.of(
                        "phone that begins like its code",
                        person("<phone countryCallingCode=\"+7\">702-555-0177</phone>")),
                Arguments.of("place abroad", place("<region>Ontario</region><countryCode>CA</countryCode>")),
                Arguments.of("country alone", place("<countryCode>US</countryCode>")),
                Arguments.of("mail of the child", mail("A@example.org", "a@EXAMPLE.org")),
                Arguments.of("known prior report", user("<priorCTReports>4100001</priorCTReports>")),
                Arguments.of(
                        "a suspension that ends next year",
                        disabled("disabledDate=\"2026-02-02T00:00:00Z\" reenabledDate=\"2027-02-02T00:00:00Z\"")),
                Arguments.of(
                        "told at once",
                        disabled("disabledDate=\"2026-02-02T00:00:00Z\" userNotifiedDate=\"2026-02-02T00:00:00Z\"")),
                Arguments.of(
                        "a batch",
                        Reports.batched("<personOrUserReported><espIdentifier>a</espIdentifier></personOrUserReported>"
                                .repeat(3))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void kept(String what, String xml) {
        assertThat(submit(xml)).as(what).isEmpty();
    }

    static Stream<Arguments> brokenFiles() {
        var viral = "<fileAnnotations><viral/></fileAnnotations>";
        return Stream.of(
                Arguments.of(false, "<exifViewedByEsp>true</exifViewedByEsp>", "fileViewedByEsp"),
                Arguments.of(
                        false,
                        "<fileViewedByEsp>false</fileViewedByEsp><exifViewedByEsp>true</exifViewedByEsp>",
                        "fileViewedByEsp"),
                Arguments.of(
                        false,
                        "<fileRelevance>Supplemental Reported</fileRelevance><potentialMeme>true</potentialMeme>",
                        "potentialMeme"),
                Arguments.of(
                        false,
                        "<fileRelevance>Supplemental Reported</fileRelevance><fileAnnotations><potentialMeme/></fileAnnotations>",
                        "potentialMeme"),
                Arguments.of(
                        false,
                        "<fileRelevance>Supplemental Reported</fileRelevance>"
                                + "<industryClassification>A1</industryClassification>",
                        "industryClassification"),
                Arguments.of(
                        false,
                        "<uploadedToEspTimestamp>2026-03-14T21:05:00</uploadedToEspTimestamp>",
                        "uploadedToEspTimestamp"),
                Arguments.of(true, "", "fileAnnotations"),
                Arguments.of(true, "<fileAnnotations><viral/><infant/></fileAnnotations>", "fileAnnotations/infant"),
                Arguments.of(true, "<originalFileName>x</originalFileName>" + viral, "originalFileName"),
                Arguments.of(true, "<locationOfFile>x</locationOfFile>" + viral, "locationOfFile"),
                Arguments.of(
                        true, viral + "<originalFileHash hashType=\"MD5\">x</originalFileHash>", "originalFileHash"),
                Arguments.of(
                        true,
                        viral + "<ipCaptureEvent><ipAddress>203.0.113.1</ipAddress></ipCaptureEvent>",
                        "ipCaptureEvent"),
                Arguments.of(true, viral + "<deviceId><idType>x</idType><idValue>y</idValue></deviceId>", "deviceId"),
                Arguments.of(
                        true,
                        viral + "<details><nameValuePair><name>x</name><value>y</value></nameValuePair></details>",
                        "details"),
                Arguments.of(true, viral + "<additionalInfo>x</additionalInfo>", "additionalInfo"),
                Arguments.of(true, "<fileRelevance>Supplemental Reported</fileRelevance>" + viral, "fileRelevance"));
    }

    @ParameterizedTest(name = "{2} (batched: {0})")
    @MethodSource
    void brokenFiles(boolean batched, String rest, String element) {
        var rejected = describe(batched, rest).orElseThrow();
        assertThat(rejected.code.number).as(rejected.description).isEqualTo(4100);
        assertThat(rejected.description).contains("element '" + element + "'");
    }

    @Test
    void aViralFileOfABatchIsKept() {
        assertThat(describe(
                        true,
                        "<fileAnnotations><viral/><potentialMeme/></fileAnnotations>"
                                + "<industryClassification>B2</industryClassification>"))
                .isEmpty();
        assertThat(describe(true, "<potentialMeme>true</potentialMeme>")).isEmpty();
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        var rejected =
                submit(person("<email>nobody</email>").replace(".123Z", "")).orElseThrow();
        assertThat(rejected.description).contains("'email'").contains("'incidentDateTime'");
    }
}
