package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.junit.jupiter.api.Test;

class ProfileTests {
    private static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void differentSpellingsOfOnePersonShareTerms() {
        var one = profile(
                Fact.of(Property.GIVEN_NAME, "William"),
                Fact.of(Property.SURNAME, "Sample"),
                Fact.of(Property.BIRTH_DATE, "2010-08-02"),
                Fact.of(Property.PHONE, "(202) 555-0142"),
                Fact.of(Property.EMAIL, "kitty_cat13@example.org"));
        var other = profile(
                Fact.of(Property.NAME, "SAMPLE, BILL"),
                Fact.of(Property.BIRTH_DATE, "8 Feb 2010"),
                Fact.of(Property.PHONE, "two0two five five five 01four2"),
                Fact.of(Property.SCREEN_NAME, "K1ttyCat13"));
        assertThat(shared(one, other))
                .contains(
                        new Term(Field.NAME_TOKEN, "sample"),
                        new Term(Field.NAME_KEY, "ALM"),
                        new Term(Field.BIRTH_SWAPPED, "2010-02-08"),
                        new Term(Field.PHONE, "+12025550142"),
                        new Term(Field.HANDLE, "kittycat13"))
                .doesNotContain(new Term(Field.BIRTH_DATE, "2010-08-02"));
    }

    @Test
    void aProfileKeepsWhatWasSaid() {
        var phone = profile(Fact.of(Property.PHONE, "(2O2) 555-oh-one-four-two"))
                .phones()
                .getFirst();
        assertThat(phone.said()).isEqualTo("(2O2) 555-oh-one-four-two");
    }

    @Test
    void thePhonesOfAPostingAreFoundOnce() {
        var text = "ask for kitty, seven0two five five five 01 seventy-seven or 312.555.0142";
        var profile = profile(Fact.of(Property.PHONE, "702-555-0177"), Fact.of(Property.POSTING_TEXT, text));
        assertThat(profile.phones().stream().map(PhoneNumber::normal)).containsExactly("+17025550177", "+13125550142");
        assertThat(profile.terms()).contains(new Term(Field.PHONE, "+13125550142"));
    }

    /** What is told without making all terms is what they would tell, of each other's terms too. */
    @Test
    void aProfileHoldsWhatItsTermsAre() {
        var profiles = List.of(
                profile(
                        Fact.of(Property.ADDRESS, "12 Juniper St, Elko, NV 89801"),
                        Fact.of(Property.PHONE, "(202) 555-0142"),
                        Fact.of(Property.EMAIL, "Ana.Rose@Example.org")),
                profile(
                        Fact.of(Property.ADDRESS, "1 2 Juniper St, Elko, NV 89801"),
                        Fact.of(Property.PHONE, "555-0142"),
                        Fact.of(Property.EMAIL, "no address")),
                profile(
                        Fact.of(Property.ADDRESS, "Juniper St, Elko, NV 89801"),
                        Fact.of(Property.ADDRESS, "12 Juniper Hill Rd, Elko, NV 89801"),
                        Fact.of(Property.PHONE, "+44 20 7946 0018")),
                profile(
                        Fact.of(
                                Property.POSTING_TEXT,
                                "call 202 555 0142 or write to ana.rose@example.org, 12 Juniper St"),
                        Fact.of(Property.SCREEN_NAME, "ana.rose@example.org"),
                        Fact.of(Property.ACCOUNT, "example chat:ec-90142")));
        var all = profiles.stream().flatMap(profile -> profile.terms().stream()).toList();
        assertThat(all).extracting(Term::field).contains(Field.ADDRESS, Field.PHONE, Field.EMAIL, Field.HANDLE);
        for (var profile : profiles)
            for (var term : all)
                assertThat(profile.holds(term))
                        .as("%s by %s", term, profile.terms())
                        .isEqualTo(profile.terms().contains(term));
    }

    @Test
    void theMostExactBirthIsTheBirth() {
        var profile = profile(Fact.of(Property.AGE, "15"), Fact.of(Property.BIRTH_DATE, "2010-08-02"));
        assertThat(profile.births()).hasSize(2);
        assertThat(profile.birth()).map(BirthDate::precision).contains(BirthDate.Precision.DAY);
    }

    @Test
    void unknownColumnsKeepTheirName() {
        var profile = profile(
                Fact.of(Property.OTHER, "Shoe Size=7 1/2"),
                Fact.of(Property.OTHER, "loose words"),
                Fact.of(Property.OCCUPATION, "Stage Actor"),
                Fact.of(Property.HEIGHT, "502"));
        assertThat(profile.others())
                .containsEntry("shoe size", "7 1 2")
                .containsEntry("other", "loose words")
                .containsEntry("occupation", "stage actor")
                .containsEntry("height", "62");
    }

    @Test
    void hostileTextOfEveryPropertyIsRead() {
        var texts = List.of(
                "\u0000",
                "\uD800",
                "💣".repeat(5_000),
                "((((".repeat(5_000),
                "a ".repeat(50_000),
                "-",
                "\u202Eevil",
                "%s${x}");
        for (var property : Property.values())
            for (var text : texts)
                for (var term : profile(Fact.of(property, text)).terms())
                    assertThat(term.value().length())
                            .as("length of a term of %s", property)
                            .isBetween(1, 2 * Latin.LONGEST);
    }

    private static List<Term> shared(Profile one, Profile other) {
        return one.terms().stream().filter(other.terms()::contains).toList();
    }

    private static Profile profile(Fact... facts) {
        return Profile.of(Stream.of(facts).toList(), AS_OF);
    }
}
