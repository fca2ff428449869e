package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.cases.Families.aCase;
import static org.homeward.clearinghouse.cases.Families.aFullCase;

import java.time.Instant;
import java.util.List;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Handling;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.Relation;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.Test;

class IntakeRecordTests {
    private static final Instant NOON = Instant.parse("2026-11-13T20:00:00Z");
    private static final CaseNumber NUMBER = CaseNumber.of(2026, 142);

    private static Record record(Families family) {
        return IntakeRecord.of(family.answers(), NUMBER, 1, NOON);
    }

    private static Mention first(Record record, Role role) {
        return record.mentions().stream()
                .filter(mention -> mention.role() == role)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theChildIsKnownByAllThatWasTyped() {
        var child = first(record(aFullCase()), Role.CHILD);
        assertThat(child.said(Property.ALIAS)).containsExactly("Annie", "Rosie");
        assertThat(child.said(Property.PHONE)).containsExactly("+1 775 555 0142", "775-555-0143");
        assertThat(child.said(Property.MARK)).containsExactly("TAT L WRS small rose");
        assertThat(child.said(Property.NCIC_NUMBER)).containsExactly("M123456789");
        assertThat(child.said(Property.STATE)).containsExactly("NV");
    }

    @Test
    void peopleAreRelatedToTheChildAndTheCarToTheOneSuspect() {
        var record = record(aFullCase());
        assertThat(record.relations())
                .extracting(Relation::kind)
                .containsExactly(
                        Relation.Kind.COMPANION_OF,
                        Relation.Kind.COMPANION_OF,
                        Relation.Kind.SUSPECTED_OF_HARMING,
                        Relation.Kind.GUARDIAN_OF,
                        Relation.Kind.GUARDIAN_OF,
                        Relation.Kind.USES,
                        Relation.Kind.SEEN_AT,
                        Relation.Kind.REPORTED);
        var uses = record.relations().get(5);
        assertThat(record.mention(uses.from()).role()).isEqualTo(Role.SUSPECT);
        assertThat(record.mention(uses.to()).type()).isEqualTo(EntityType.VEHICLE);
    }

    @Test
    void whatGuardiansSayOfThemselvesAndWhatCourtsForbidNeverLeaves() {
        var record = record(aFullCase());
        assertThat(first(record, Role.GUARDIAN).facts())
                .extracting(Fact::handling)
                .containsOnly(Handling.INTERNAL);
        assertThat(first(record, Role.CHILD).facts())
                .filteredOn(fact -> fact.property() == Property.OTHER)
                .singleElement()
                .satisfies(order -> assertThat(order.handling()).isEqualTo(Handling.INTERNAL));
        assertThat(record.narrative()).doesNotContain("may not come near");
    }

    @Test
    void thatSomebodyIsNotSafeToContactGoesWithTheChildAndNamesNobody() {
        var record = record(aFullCase());
        assertThat(first(record, Role.CHILD).facts())
                .filteredOn(fact -> fact.property() == Property.CAUTION)
                .singleElement()
                .satisfies(caution -> {
                    assertThat(caution.handling()).isEqualTo(Handling.LAW_ENFORCEMENT);
                    assertThat(caution.said())
                            .contains("Reno Police Department, Lena Shaw, 775 555 0100")
                            .doesNotContain("Hugo");
                });
        assertThat(record(aFullCase().without("guardian.1.unsafe")).mentions())
                .flatExtracting(Mention::facts)
                .extracting(Fact::property)
                .doesNotContain(Property.CAUTION);
    }

    @Test
    void whoIsNotSafeToContactIsMarkedSoWhereverTheirNumberStands() {
        assertThat(record(aFullCase()).mentions())
                .filteredOn(mention -> mention.said(Property.PHONE).anyMatch("775 555 0151"::equals))
                .singleElement()
                .satisfies(father -> assertThat(father.said(Property.CAUTION))
                        .containsExactly("Not safe to contact. Instead: Only through Det. Shaw"));
    }

    @Test
    void anAgencysSwitchboardLinksNothing() {
        assertThat(record(aFullCase()).mentions())
                .flatExtracting(Mention::facts)
                .extracting(Fact::said)
                .doesNotContain("775 555 0100");
    }

    @Test
    void anAgeWasTrueWhenTheChildWentMissing() {
        var child = first(record(aCase().without("child.birth").with("child.age", "14-16")), Role.CHILD);
        assertThat(child.facts())
                .filteredOn(fact -> fact.property() == Property.AGE)
                .singleElement()
                .satisfies(age -> assertThat(age.happened()).isNotNull());
    }

    @Test
    void aSectionLeftEmptyIsNoMention() {
        assertThat(record(aCase()).mentions()).extracting(Mention::role).containsExactly(Role.CHILD, Role.THING);
    }

    @Test
    void theEstimatedAgeOfAChildFoundYearsAgoIsToldAsOfToday() {
        var found = record(Families.anUnidentifiedChild().with("found.date", "11/09/2016"));
        assertThat(said(found, Property.AGE)).containsExactly("14-17");
        assertThat(said(record(Families.anUnidentifiedChild()), Property.AGE)).containsExactly("4-6");
    }

    @Test
    void theAgeOfOneWhoHasDiedIsOfTheDayOfDeathOrLinksNothing() {
        var remains = Families.anUnidentifiedChild().with("found.condition", "REMAINS");
        assertThat(said(record(remains), Property.AGE)).isEmpty();
        assertThat(said(record(remains), Property.DESCRIPTION)).contains("estimated age at death 4-6");
        assertThat(said(record(remains.with("found.died", "05/01/2006")), Property.AGE))
                .containsExactly("24-27");
    }

    private static List<String> said(Record record, Property property) {
        return first(record, Role.CHILD).facts().stream()
                .filter(fact -> fact.property() == property)
                .map(Fact::said)
                .toList();
    }
}
