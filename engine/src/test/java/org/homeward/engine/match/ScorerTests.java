package org.homeward.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.engine.match.People.frequencies;
import static org.homeward.engine.match.People.person;
import static org.homeward.engine.model.Property.BIRTH_DATE;
import static org.homeward.engine.model.Property.CITY;
import static org.homeward.engine.model.Property.EMAIL;
import static org.homeward.engine.model.Property.GIVEN_NAME;
import static org.homeward.engine.model.Property.HOUSE_NUMBER;
import static org.homeward.engine.model.Property.NAME;
import static org.homeward.engine.model.Property.PHONE;
import static org.homeward.engine.model.Property.STREET;
import static org.homeward.engine.model.Property.SUFFIX;
import static org.homeward.engine.model.Property.SURNAME;
import static org.homeward.engine.model.Property.ZIP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorerTests {
    private final Scorer scorer = new Scorer(Statistics.builtIn(frequencies(List.of())));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20260314, 7_777_777})
    void aScoreIsTheExactSumOfItsPartsAndTheSameBothWaysRound(long seed) {
        var random = new SplittableRandom(seed);
        var people = new ArrayList<Profile>();
        for (int i = 0; i < 60; i++) {
            var facts = People.someone(random);
            people.add(Profile.of(facts, People.NOW));
            people.add(Profile.of(People.retold(facts, random), People.NOW));
        }
        var trained = new Scorer(Statistics.builtIn(frequencies(people)));
        for (var a : people)
            for (var b : people) {
                var score = trained.score(a, b);
                assertThat(score.parts().stream().mapToDouble(Part::bits).sum()).isEqualTo(score.bits());
                assertThat(trained.bits(a, b)).isEqualTo(score.bits());
                assertThat(trained.units(b, a)).isEqualTo(trained.units(a, b));
                assertThat(score.probability()).isStrictlyBetween(0.0, 1.0);
            }
    }

    @Test
    void aNameSaidWholeAndInPartsIsReadTheSameFromEitherSide() {
        var one = person(NAME, "Bellweather", GIVEN_NAME, "Bellweather");
        var other = person(NAME, "Omar, 3rd of Bellweather", GIVEN_NAME, "Omar,", SURNAME, "Bellweather");
        assertThat(scorer.units(one, other)).isEqualTo(scorer.units(other, one));
    }

    @Test
    void whatASideDoesNotSayIsNeutral() {
        var bare = person(SURNAME, "Quillfeather");
        var full = person(SURNAME, "Quillfeather", BIRTH_DATE, "2010-08-02", PHONE, "202 555 0142", CITY, "Elko");
        assertThat(scorer.score(bare, full).bits())
                .isEqualTo(scorer.score(bare, bare).bits());
    }

    @Test
    void conflictingEvidenceCountsAgainst() {
        var ana = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine");
        var born = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine", BIRTH_DATE, "2010-08-02");
        var bornEarlier = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine", BIRTH_DATE, "1973-11-27");
        assertThat(scorer.bits(born, bornEarlier)).isLessThan(scorer.bits(ana, born));
        assertThat(scorer.bits(born, born)).isGreaterThan(scorer.bits(ana, born));
    }

    @Test
    void aDateOfAnotherGenerationSaysMoreThanOneThatDiffers() {
        var born = person(BIRTH_DATE, "2010-08-02");
        double years = scorer.bits(born, person(BIRTH_DATE, "2003-11-27"));
        double generation = scorer.bits(born, person(BIRTH_DATE, "1973-11-27"));
        assertThat(generation).isLessThan(years).isLessThan(-8);
        assertThat(years).isNegative();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "Patrick, Patricia, false",
        "Patrick, Pat, true",
        "Patricia, Pat, true",
        "Daniel, Danielle, true",
        "Faisal, فيصل, true",
        "Siddiqui, صديقي, true",
        "Khalid, صديقي, false"
    })
    void namesKnownToBeTwoAreNotAlikeAndVowelsAreOftenLeftOut(String one, String other, boolean alike) {
        double bits = scorer.bits(person(GIVEN_NAME, one), person(GIVEN_NAME, other));
        assertThat(bits > 0).isEqualTo(alike);
    }

    @Test
    void moreEvidenceAlwaysRanksHigherAndNeverSaturates() {
        var one = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine", BIRTH_DATE, "2010-08-02", EMAIL, "ana@example.org");
        var two = person(
                GIVEN_NAME,
                "Ana",
                SURNAME,
                "Brandywine",
                BIRTH_DATE,
                "2010-08-02",
                EMAIL,
                "ana@example.org",
                org.homeward.engine.model.Property.SSN,
                "900-55-0142");
        var three = person(
                GIVEN_NAME,
                "Ana",
                SURNAME,
                "Brandywine",
                BIRTH_DATE,
                "2010-08-02",
                EMAIL,
                "ana@example.org",
                org.homeward.engine.model.Property.SSN,
                "900-55-0142",
                org.homeward.engine.model.Property.ACCOUNT,
                "chat:99");
        assertThat(scorer.bits(two, two)).isGreaterThan(scorer.bits(one, one));
        assertThat(scorer.bits(three, three)).isGreaterThan(scorer.bits(two, two));
        assertThat(scorer.score(three, three).probability()).isLessThan(1.0);
    }

    @Test
    void aHouseholdIsNotOnePerson() {
        Object[] home = {
            SURNAME,
            "Tolliver",
            STREET,
            "Juniper street",
            HOUSE_NUMBER,
            "12",
            CITY,
            "Elko",
            ZIP,
            "89801",
            PHONE,
            "202 555 0142"
        };
        var sister = person(with(home, GIVEN_NAME, "Delphine", BIRTH_DATE, "2010-08-02"));
        var brother = person(with(home, GIVEN_NAME, "Omar", BIRTH_DATE, "2007-01-19"));
        var again = person(with(home, GIVEN_NAME, "Delphine", BIRTH_DATE, "2010-08-02"));
        assertThat(scorer.accepts(scorer.bits(sister, brother))).isFalse();
        assertThat(scorer.accepts(scorer.bits(sister, again))).isTrue();
        assertThat(scorer.score(sister, brother).parts())
                .anySatisfy(part -> assertThat(part.feature()).isEqualTo("household"));
    }

    @Test
    void anOfficesMailboxIsNobodysOwn() {
        assertThat(scorer.score(person(EMAIL, "info@example.org"), person(EMAIL, "info@example.org"))
                        .bits())
                .isZero();
        assertThat(scorer.score(person(EMAIL, "kitty77@example.org"), person(EMAIL, "kitty77@example.org"))
                        .bits())
                .isGreaterThan(10);
    }

    @Test
    void aMailboxMadeOfTheNameTellsNothingElsewhere() {
        var one = person(GIVEN_NAME, "Omar", SURNAME, "Tolliver", EMAIL, "o.tolliver@example.org");
        var other = person(GIVEN_NAME, "Omar", SURNAME, "Tolliver", EMAIL, "o.tolliver@example.net.test");
        assertThat(scorer.score(one, other).parts())
                .noneMatch(part -> part.feature().equals("e-mail"));
    }

    @Test
    void fatherAndSonOfOneNameAreToldApartByTheSuffix() {
        var senior = person(GIVEN_NAME, "Omar", SURNAME, "Tolliver", SUFFIX, "Sr", CITY, "Elko");
        var junior = person(GIVEN_NAME, "Omar", SURNAME, "Tolliver", SUFFIX, "Jr", CITY, "Elko");
        assertThat(scorer.bits(senior, junior)).isLessThan(scorer.bits(senior, senior) - 3);
    }

    @Test
    void aNumberThatVeryManyHoldIsAHubAndSaysSo() {
        var archive = new ArrayList<Profile>();
        for (int i = 0; i < 400; i++)
            archive.add(person(SURNAME, "Guest" + i, PHONE, i < 100 ? "202 555 0100" : "202 555 01" + (10 + i % 80)));
        var sealed = new Scorer(Statistics.builtIn(frequencies(archive)));
        var hub = sealed.score(person(PHONE, "202 555 0100"), person(PHONE, "202 555 0100"));
        var own = sealed.score(person(PHONE, "202 555 0111"), person(PHONE, "202 555 0111"));
        assertThat(hub.bits()).isZero();
        assertThat(hub.parts().getFirst().note())
                .contains("held by 100 records")
                .contains("hub");
        assertThat(own.bits()).isGreaterThan(5);
    }

    @Test
    void aRareNameWeighsMoreThanACommonOne() {
        var archive = new ArrayList<Profile>();
        for (int i = 0; i < 2_000; i++)
            archive.add(
                    person(GIVEN_NAME, i % 3 == 0 ? "Ida" : "Rowan" + i, SURNAME, i % 4 == 0 ? "Smith" : "Name" + i));
        var sealed = new Scorer(Statistics.builtIn(frequencies(archive)));
        assertThat(sealed.bits(person(SURNAME, "Name1999"), person(SURNAME, "Name1999")))
                .isGreaterThan(sealed.bits(person(SURNAME, "Smith"), person(SURNAME, "Smith")) + 3);
    }

    @Test
    void namesThatChangedPlacesWeighByHowCommonBothAre() {
        var archive = new ArrayList<Profile>();
        for (int i = 0; i < 200; i++)
            archive.add(
                    person(GIVEN_NAME, i % 20 == 0 ? "Ida" : "Rowan" + i, SURNAME, i % 10 == 0 ? "Rose" : "Name" + i));
        var sealed = new Scorer(Statistics.builtIn(frequencies(archive)));
        var common =
                sealed.score(person(GIVEN_NAME, "Ida", SURNAME, "Rose"), person(GIVEN_NAME, "Rose", SURNAME, "Ida"));
        var rare = sealed.score(
                person(GIVEN_NAME, "Rowan7", SURNAME, "Name7"), person(GIVEN_NAME, "Name7", SURNAME, "Rowan7"));
        assertThat(rare.bits()).isGreaterThan(common.bits() + 4);
        assertThat(common.parts().getFirst().note())
                .isEqualTo("given name and surname crossed; held by 10 records and held by 20 records");
    }

    @Test
    void whatIsHeldByNobodyElseInFewRecordsIsNotRareYet() {
        var few = new ArrayList<Profile>();
        for (int i = 0; i < 100; i++) few.add(person(SURNAME, "Name" + i));
        var many = new ArrayList<>(few);
        for (int i = 100; i < 10_000; i++) many.add(person(SURNAME, "Name" + i));
        var rare = person(SURNAME, "Name7");
        double none = scorer.bits(rare, rare);
        assertThat(new Scorer(Statistics.builtIn(frequencies(few))).bits(rare, rare))
                .isBetween(none, none + 0.5);
        assertThat(new Scorer(Statistics.builtIn(frequencies(many))).bits(rare, rare))
                .isGreaterThan(none + 4);
    }

    @Test
    void twoNamesThatAreKnownDifferByMoreThanASlip() {
        var mark = person(GIVEN_NAME, "Mark");
        assertThat(firstNote(mark, person(GIVEN_NAME, "Rose"))).isEqualTo("known for two names");
        assertThat(firstNote(mark, person(GIVEN_NAME, "Qwert"))).isEqualTo("different");
        assertThat(scorer.bits(mark, person(GIVEN_NAME, "Rose")))
                .isLessThan(scorer.bits(mark, person(GIVEN_NAME, "Qwert")) - 2);
    }

    @ParameterizedTest
    @CsvSource({
        "1978-12-11, 1979-11-12, 10",
        "1979-11-12, 1978-12-11, 10",
        "1978-12-11, 1998-11-12, 10",
        "1978-12-21, 1979-11-12, 11",
        "1978-12-31, 1978-11-12, 9",
        "1978-10-02, 1999-02-10, 12"
    })
    void dayAndMonthMaySwapWhileAnotherDigitSlips(LocalDate one, LocalDate other, int expected) {
        int level = BirthComparison.days(digits(one), digits(other));
        assertThat(level).isEqualTo(expected);
    }

    private static int digits(LocalDate day) {
        return Integer.parseInt(day.toString().replace("-", ""), 16);
    }

    private static Object[] with(Object[] some, Object... more) {
        var all = new ArrayList<Object>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void aTownAndItsPostcodeSayNoMoreThanTheStrongerOfThem() {
        var town = person(CITY, "Elko");
        var zip = person(ZIP, "89801");
        var both = person(CITY, "Elko", ZIP, "89801");
        double stronger = Math.max(scorer.bits(town, town), scorer.bits(zip, zip));
        assertThat(scorer.bits(both, both)).isEqualTo(stronger);
    }

    @Test
    void mailboxesOfOneNameWithOtherDigitsSayNothingBesidesTheName() {
        var one = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine", EMAIL, "brandywine4711@example.org");
        var other = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine", EMAIL, "brandywine4811@example.org");
        var bare = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine");
        assertThat(scorer.bits(one, other)).isEqualTo(scorer.bits(one, bare));
    }

    @Test
    void aDigitThatFellIntoTheNameOfAMailboxIsASlipFromEitherSide() {
        var one = person(GIVEN_NAME, "Benjamin", SURNAME, "Ziedrur", EMAIL, "bziedru4r3378@example.org");
        var other = person(GIVEN_NAME, "Benjamin", SURNAME, "Ziedrur", EMAIL, "bziedrur43378@example.org");
        assertThat(scorer.bits(one, other)).isEqualTo(scorer.bits(other, one));
        assertThat(scorer.score(one, other).parts())
                .anyMatch(part -> part.feature().equals("e-mail") && part.bits() > 0);
    }

    @Test
    void aMailboxThatDiffersInOneLetterNeverSaysMoreThanTheSame() {
        var one = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine", EMAIL, "quietlamp14@example.org");
        var alike = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine", EMAIL, "quietlamp13@example.org");
        assertThat(scorer.bits(one, one)).isGreaterThan(scorer.bits(one, alike));
    }

    @Test
    void anAddressThatDiffersSpeaksAgainstOneHouseholdToo() {
        var here = List.<Object>of(HOUSE_NUMBER, "12", STREET, "Main St", CITY, "Elko", ZIP, "89801");
        var there = List.<Object>of(HOUSE_NUMBER, "977", STREET, "Harbor Rd", CITY, "Boise", ZIP, "83702");
        assertThat(household(here, there))
                .as("a telephone of two who don't live together is one person's")
                .isGreaterThan(household(List.of(), List.of()));
    }

    /** What is taken off for a household of two who share surname and telephone. */
    private double household(List<Object> here, List<Object> there) {
        return scorer.score(withPhone(here), withPhone(there)).parts().stream()
                .filter(part -> part.feature().equals("household"))
                .mapToDouble(Part::bits)
                .sum();
    }

    private static Profile withPhone(List<Object> more) {
        var said = new ArrayList<Object>(List.of(SURNAME, "Brandywine", PHONE, "202 555 0142"));
        said.addAll(more);
        return person(said.toArray());
    }

    @Test
    void theTelephoneOfAnOfficeSaysNothingOfThoseWhoWorkThere() {
        var one = person(GIVEN_NAME, "Ana", PHONE, "202 555 0142", EMAIL, "info@example.org");
        var other = person(GIVEN_NAME, "Tobias", PHONE, "202 555 0142", EMAIL, "info@example.org");
        assertThat(scorer.score(one, other).parts())
                .noneMatch(part -> part.feature().equals("phone"));
        var own = person(GIVEN_NAME, "Tobias", PHONE, "202 555 0142", EMAIL, "quietlamp14@example.org");
        assertThat(scorer.score(one, own).parts())
                .anyMatch(part -> part.feature().equals("phone") && part.bits() > 0);
    }

    @Test
    void aNameThreeLettersLongerIsNotAlikeForItsBeginning() {
        var one = person(GIVEN_NAME, "Darla");
        assertThat(firstNote(one, person(GIVEN_NAME, "Darletta"))).isEqualTo("different");
    }

    private String firstNote(Profile one, Profile other) {
        return scorer.score(one, other).parts().getFirst().note();
    }
}
