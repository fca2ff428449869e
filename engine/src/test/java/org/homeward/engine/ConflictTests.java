package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.match.Scorer;
import org.homeward.engine.match.Statistics;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.api.Test;

class ConflictTests {
    private final Scorer scorer =
            new Scorer(Statistics.builtIn(Frequencies.builder().seal()));

    @Test
    void anotherBirthDateAndAnotherGivenNameAreBrotherAndSister() {
        var ana = person("Ana", "2008-05-14", "");
        assertThat(Conflict.between(ana, person("Tobias", "2011-11-02", ""), scorer))
                .hasValue("birth dates 2008-05-14 and 2011-11-02 differ, and so does given name");
    }

    @Test
    void unlessANumberIsSharedThatIsOnesOwn() {
        assertThat(Conflict.between(
                        known("Ana", "2008-05-14", "900-12-3456"),
                        known("Tobias", "2011-11-02", "900-12-3456"),
                        scorer))
                .isEmpty();
        assertThat(Conflict.between(
                        known("Ana", "2008-05-14", "900-12-3456"),
                        known("Tobias", "2011-11-02", "900-45-7812"),
                        scorer))
                .isPresent();
    }

    private static Profile known(String given, String born, String ssn) {
        return Profile.of(
                List.of(
                        Fact.of(Property.GIVEN_NAME, given),
                        Fact.of(Property.BIRTH_DATE, born),
                        Fact.of(Property.SSN, ssn)),
                Instant.parse("2026-03-14T00:00:00Z"));
    }

    @Test
    void soAreAnotherBirthDateAndAnotherSex() {
        var sasha = person("Sasha", "2008-05-14", "F");
        assertThat(Conflict.between(sasha, person("Sasha", "2011-11-02", "M"), scorer))
                .hasValue("birth dates 2008-05-14 and 2011-11-02 differ, and so does sex");
    }

    @Test
    void aBirthDateAloneIsNone() {
        var ana = person("Ana", "2008-05-14", "F");
        assertThat(Conflict.between(ana, person("Ana", "2011-11-02", "F"), scorer))
                .isEmpty();
    }

    @Test
    void unlessItIsOfAnotherGeneration() {
        var son = person("Omar Ashgrove", "1990-03-15", "");
        assertThat(Conflict.between(son, person("Omar Ashgrove", "1964-10-21", ""), scorer))
                .hasValue("birth dates 1990-03-15 and 1964-10-21 differ by more than a slip of the pen");
        assertThat(Conflict.between(mailed("1990-03-15"), mailed("1964-10-21"), scorer))
                .as("whoever shares a mailbox lied about the date, or somebody typed it wrong")
                .isEmpty();
    }

    @Test
    void neitherIsASlipInTheDate() {
        var ana = person("Ana", "2008-05-14", "");
        assertThat(Conflict.between(ana, person("Tobias", "2008-05-15", ""), scorer))
                .isEmpty();
    }

    @Test
    void whoeverNamesAnotherGenerationIsFatherOrSon() {
        var father = person("Omar Ashgrove Sr", "1960-01-02", "");
        assertThat(Conflict.between(father, person("Omar Ashgrove Jr", "1960-01-02", ""), scorer))
                .isPresent();
    }

    @Test
    void anIBehindTheGivenNameIsTheFirstBesideASecond() {
        var first = person("Omar I Ashgrove", "1982-04-12", "");
        assertThat(Conflict.generationsDiffer(first, person("Omar Ashgrove II", "1982-04-12", "")))
                .isTrue();
        assertThat(Conflict.generationsDiffer(first, person("Omar Ivan Ashgrove", "1982-04-12", "")))
                .isFalse();
    }

    @Test
    void twoKnownNamesOfOneHouseholdAreTwoPeople() {
        assertThat(Conflict.between(atHome("Mark", ""), atHome("Marsha", ""), scorer))
                .hasValue("two given names in one household: Mark Ashgrove and Marsha Ashgrove");
        assertThat(Conflict.between(atHome("Mark", ""), atHome("Marc", ""), scorer))
                .as("a form of the same")
                .isEmpty();
        assertThat(Conflict.between(atHome("Mark", ""), atHome("Qwerty", ""), scorer))
                .as("who knows what Qwerty is")
                .isEmpty();
        assertThat(Conflict.between(atHome("Mark", "900-12-3456"), atHome("Marsha", "900-12-3456"), scorer))
                .as("what is one's own is shared")
                .isEmpty();
    }

    private static Profile atHome(String given, String ssn) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(Property.GIVEN_NAME, given));
        facts.add(Fact.of(Property.SURNAME, "Ashgrove"));
        facts.add(Fact.of(Property.BIRTH_DATE, "1997-09-28"));
        facts.add(Fact.of(Property.ADDRESS, "12 Main St, Springfield, IL 62701"));
        facts.add(Fact.of(Property.EMAIL, "ashgrove@example.org"));
        if (!ssn.isEmpty()) facts.add(Fact.of(Property.SSN, ssn));
        return Profile.of(facts, Instant.parse("2026-03-14T00:00:00Z"));
    }

    private static Profile mailed(String born) {
        var facts = List.of(
                Fact.of(Property.NAME, "Omar Ashgrove"),
                Fact.of(Property.BIRTH_DATE, born),
                Fact.of(Property.EMAIL, "night.heron@example.org"));
        return Profile.of(facts, Instant.parse("2026-03-14T00:00:00Z"));
    }

    private static Profile person(String name, String born, String sex) {
        var facts = List.of(
                Fact.of(name.contains(" ") ? Property.NAME : Property.GIVEN_NAME, name),
                Fact.of(Property.BIRTH_DATE, born),
                Fact.of(Property.SEX, sex.isEmpty() ? "unknown" : sex));
        return Profile.of(facts, Instant.parse("2026-03-14T00:00:00Z"));
    }
}
