package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.homeward.engine.model.When;
import org.junit.jupiter.api.Test;

/** What the engine gets to link. */
class TipRecordTests {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Schema SCHEMA = new Schema();

    private static Record record(String xml, DescribedFile... files) {
        var report = SCHEMA.read(xml.getBytes(StandardCharsets.UTF_8), "report", Mode.STRICT)
                .root();
        var tip = new Tip(4100007, "examplechat", "Example Chat", State.OPEN, NOW, NOW, false, null);
        return new TipRecord(tip, report, List.of(files)).record();
    }

    private static Mention of(Record record, Role role) {
        return record.mentions().stream()
                .filter(mention -> mention.role() == role)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theStoryBecomesAChildAndAReportedUser() {
        var record = record(new DemoReports(1, NOW).theChildInTheChat());

        assertThat(record.kind()).isEqualTo(RecordKind.CYBERTIP);
        assertThat(record.provenance().source()).isEqualTo("CyberTipline, Example Chat");
        assertThat(record.provenance().reference()).isEqualTo("4100007");
        var child = of(record, Role.CHILD);
        assertThat(child.said(Property.GIVEN_NAME)).containsExactly("Annie");
        assertThat(child.said(Property.SCREEN_NAME)).containsExactly("anarose_x");
        assertThat(child.said(Property.PHONE)).containsExactly("(775) 555-0142");
        assertThat(child.said(Property.AGE)).containsExactly("15");
        var user = of(record, Role.REPORTED_USER);
        assertThat(user.said(Property.PHONE)).containsExactly("+1 702-555-0177");
        assertThat(user.said(Property.ACCOUNT)).containsExactly("Example Chat:ec-77120");
        assertThat(user.facts())
                .contains(Fact.of(Property.IP, "203.0.113.77:50177")
                        .happened(When.at(Instant.parse("2026-11-13T20:41:07Z"))));
        assertThat(record.narrative()).contains("asked her to tell nobody").contains("I-80 east");
    }

    @Test
    void thePeopleAtTheProviderAreNotInIt() {
        var record = record(new DemoReports(1, NOW).theChildInTheChat());

        assertThat(record.mentions().stream().flatMap(mention -> mention.facts().stream()))
                .noneMatch(fact ->
                        fact.said().contains("desk@example.org") || fact.said().contains("Robin"));
        assertThat(of(record, Role.REPORTER).type()).isEqualTo(EntityType.ORGANISATION);
        assertThat(of(record, Role.REPORTER).facts()).extracting(Fact::property).containsOnly(Property.AGENCY);
        assertThat(record.narrative()).doesNotContain("desk@example.org");
    }

    @Test
    void whatStandsInFreeTextIsAFactWithoutAGrade() {
        var record = record(
                Reports.with(
                        "",
                        "<personOrUserReported><screenName>x</screenName>"
                                + "<additionalInfo>mail him at other.name@example.org or (702) 555-0188.</additionalInfo></personOrUserReported>"));

        var user = of(record, Role.REPORTED_USER);
        assertThat(user.facts()).contains(Fact.of(Property.EMAIL, "other.name@example.org"));
        assertThat(user.said(Property.PHONE)).anyMatch(said -> said.contains("555-0188"));
    }

    @Test
    void aVerifiedAddressSaysSoInItsGrade() {
        var record = record(Reports.with(
                "",
                "<personOrUserReported><personOrUserReportedPerson><email verified=\"true\">a@example.org</email>"
                        + "<email>b@example.org</email></personOrUserReportedPerson></personOrUserReported>"));

        assertThat(of(record, Role.REPORTED_USER).facts())
                .extracting(fact -> fact.said() + " " + fact.grade())
                .containsExactly("a@example.org F2", "b@example.org F6");
    }

    @Test
    void aSharedFileTiesThingsNotPeople() {
        var digests = new Digests(15, "ba2c8a91dcb33d639369d3cde8c11ba1", "1", "2");
        var file = new DescribedFile(new TipFile("f1", 4100007, 0, NOW, digests, null), Optional.empty());
        var record = record(new DemoReports(1, NOW).theChildInTheChat(), file);

        var thing = record.mentions().getLast();
        assertThat(thing.role()).isEqualTo(Role.THING);
        assertThat(thing.said(Property.FILE_HASH)).contains("md5:ba2c8a91dcb33d639369d3cde8c11ba1");
        assertThat(of(record, Role.REPORTED_USER).said(Property.FILE_HASH)).isEmpty();
    }

    @Test
    void everyUserOfABatchIsSomebody() {
        var record = record(new DemoReports(1, NOW).batch());

        assertThat(record.mentions())
                .filteredOn(one -> one.role() == Role.REPORTED_USER)
                .hasSize(12);
    }

    @Test
    void aParentsAccountIsAPersonOfItsOwn() {
        var record = record(Reports.with(
                "",
                "<victim><victimPerson/><associatedAccount type=\"Parent/Guardian\"><firstName>Pat</firstName>"
                        + "</associatedAccount></victim>"));

        assertThat(of(record, Role.GUARDIAN).said(Property.GIVEN_NAME)).containsExactly("Pat");
        assertThat(record.relations()).hasSize(1);
    }
}
