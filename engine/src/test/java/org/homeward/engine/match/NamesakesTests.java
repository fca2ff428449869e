package org.homeward.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.homeward.engine.match.People.person;
import static org.homeward.engine.model.Property.EMAIL;
import static org.homeward.engine.model.Property.GIVEN_NAME;
import static org.homeward.engine.model.Property.SURNAME;

import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesakesTests {
    private static final double DIGIT = Math.log(10) / Math.log(2);
    private static final double AS_LEARNT = mail("Ana", "Brandywine", "kite.and.kettle@example.org");

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "anabrandywine123",
                "ana.brandywine123",
                "brandywine_ana123",
                "abrandywine123",
                "a.brandywine.123",
                "brandywine123"
            })
    void aMailboxMadeOfTheNameSaysHowItIsMadeItsNumberAndItsProvider(String mailbox) {
        double shared = mail("Ana", "Brandywine", mailbox + "@example.org");
        // Eight ways, three digits, and a provider that everybody here has.
        assertThat(shared).isEqualTo(3 + 3 * DIGIT, within(0.2)).isLessThan(AS_LEARNT);
    }

    @ParameterizedTest(name = "{0} says less than {1}")
    @CsvSource({
        "anabrandywine, anabrandywine1",
        "anabrandywine1984, anabrandywine7431",
        "anabrandywine12, anabrandywinekite12",
        "anabrandywine12, anabrandywineb12",
        "anabrandywine, anabrandywine@small.example"
    })
    void whatWasChosenBesideItCounts(String less, String more) {
        assertThat(mail("Ana", "Brandywine", address(less))).isLessThan(mail("Ana", "Brandywine", address(more)));
    }

    @Test
    void itNeverSaysMoreThanAnotherMailbox() {
        assertThat(mail("Ana", "Brandywine", "anabrandywine1234567890123@example.org"))
                .isEqualTo(AS_LEARNT);
    }

    @Test
    void aMailboxOfANameThatTheTwoDoNotShareSaysAllItCan() {
        var before = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine", EMAIL, "brandywine12@example.org");
        var married = person(GIVEN_NAME, "Ana", SURNAME, "Tolliver", EMAIL, "brandywine12@example.org");
        assertThat(mail(before, married)).isEqualTo(AS_LEARNT);
    }

    @Test
    void oneThatIsNearlyTheSameIsLimitedAlike() {
        var one = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine", EMAIL, "anabrandywine12@example.org");
        var other = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine", EMAIL, "anabrandywine12@exampel.org");
        assertThat(mail(one, other)).isLessThanOrEqualTo(mail(one, one));
    }

    @Test
    void thePartSaysWhyItIsSoLittle() {
        var ana = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine", EMAIL, "anabrandywine1@example.org");
        assertThat(part(ana, ana).note()).contains("made of the name, which counts already");
        var kite = person(GIVEN_NAME, "Ana", SURNAME, "Brandywine", EMAIL, "kite@example.org");
        assertThat(part(kite, kite).note()).doesNotContain("made of the name");
    }

    private static String address(String mailbox) {
        return mailbox.contains("@") ? mailbox : mailbox + "@example.org";
    }

    private static double mail(String given, String surname, String email) {
        var one = person(GIVEN_NAME, given, SURNAME, surname, EMAIL, email);
        return mail(one, one);
    }

    private static double mail(Profile a, Profile b) {
        assertThat(scorer().bits(a, b)).isEqualTo(scorer().bits(b, a));
        return part(a, b).bits();
    }

    private static Part part(Profile a, Profile b) {
        return scorer().score(a, b).parts().stream()
                .filter(part -> part.property() == EMAIL)
                .findFirst()
                .orElseThrow();
    }

    /** A thousand people, all but one with a mailbox at one provider. */
    private static Scorer scorer() {
        List<Profile> people = new ArrayList<>();
        for (int i = 0; i < 999; i++) people.add(person(EMAIL, "person" + i + "@example.org"));
        people.add(person(EMAIL, "person@small.example"));
        return new Scorer(Statistics.builtIn(People.frequencies(people)));
    }
}
