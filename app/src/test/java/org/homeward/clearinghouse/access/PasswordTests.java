package org.homeward.clearinghouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTests {
    private static final User LIND =
            new User("t.lindqvist", "Tove Lindqvist", Set.of(UserRole.ANALYST), User.SYSTEM.agency());
    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "P4ssw0rd2026!",
                "homeward1",
                "Clearinghouse!!",
                "12345678",
                "qwertyuiop",
                "iloveyou",
                "Sunshine1",
                "trustno1",
                "letmein!!",
                "Dr4gon2026",
                "1q2w3e4r5t",
                "football99",
                "superman!",
                "princess1",
                "MissingChild99"
            })
    void aPasswordTriedFirstIsRefusedWithTheReason(String tried) {
        assertThat(PasswordRule.whyNot(tried, LIND))
                .hasValueSatisfying(why -> assertThat(why).contains("tried first"));
    }

    @Test
    void shortOnesRepetitionsAndTheOwnNameAreRefusedWithTheReason() {
        assertThat(PasswordRule.whyNot("7 chars", LIND))
                .hasValueSatisfying(why -> assertThat(why).contains("too short"));
        assertThat(PasswordRule.whyNot("abababababab", LIND))
                .hasValueSatisfying(why -> assertThat(why).contains("repeats"));
        assertThat(PasswordRule.whyNot("TLindqvist7", LIND))
                .hasValueSatisfying(why -> assertThat(why).contains("sign-in name"));
    }

    @Test
    void aPhraseOfAnyScriptAndLengthIsTaken() {
        assertThat(PasswordRule.whyNot("nine herons at dusk", LIND)).isEmpty();
        assertThat(PasswordRule.whyNot("九只苍鹭在黄昏飞过", LIND)).isEmpty();
        assertThat(PasswordRule.whyNot("🦢🚲🌊🎈🍋🧭🪁🦔", LIND)).isEmpty();
    }

    @Test
    void everyOneOfA128CharactersCounts() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var points = random.ints(128, 0x4e00, 0x9fa5).toArray();
        var password = new String(points, 0, 128);
        var quick = new Passwords(1000);
        var kept = quick.kept(password);
        assertThat(quick.matches(password, kept)).isTrue();
        int at = random.nextInt(128);
        points[at]++;
        assertThat(quick.matches(new String(points, 0, 128), kept))
                .as("character " + at)
                .isFalse();
        assertThat(quick.matches(password.substring(0, 127), kept)).isFalse();
        assertThat(quick.kept(password)).as("each is salted").isNotEqualTo(kept);
    }

    /** Any characters there are, of any script or none, 8 to 128 of them: taken, kept, and each of them counts. */
    @Test
    void anyPasswordOf8To128CharactersIsTakenAndCountsWhole() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var quick = new Passwords(10);
        for (int time = 0; time < 500; time++) {
            int length = random.nextInt(8, 129);
            var points = random.ints(0, Character.MAX_CODE_POINT + 1)
                    .filter(point -> Character.isDefined(point) && Character.getType(point) != Character.SURROGATE)
                    .limit(length)
                    .toArray();
            var password = new String(points, 0, length);
            assertThat(PasswordRule.whyNot(password, LIND)).as(password).isEmpty();
            var kept = quick.kept(password);
            assertThat(quick.matches(password, kept)).isTrue();
            int at = random.nextInt(length);
            // A private-use character is the same as no other, in any normal form.
            points[at] = points[at] == 0xE000 ? 0xE001 : 0xE000;
            assertThat(quick.matches(new String(points, 0, length), kept))
                    .as("character %s of %s", at, length)
                    .isFalse();
            assertThat(quick.matches(password + "\uE000", kept)).isFalse();
        }
    }

    /** At full strength, which takes seconds: what doesn't depend on the rounds is shown with few. */
    @Test
    void theSamePasswordTypedOnAnotherKeyboardIsTheSame() {
        assertThat(passwords.matches("señor heron nine", passwords.kept("señor heron nine")))
                .isTrue();
    }
}
