package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.PersonName.Position;
import org.homeward.engine.text.PersonName.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plain values are read by a shorter way than others: the answer must be the same. */
class ShortCutsTests {
    private static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");
    private static final int TRIES = 20_000;
    private static final String WORDS =
            "maria o'neil mc-donald de la Cruz van DER Berg JR iii 2nd sr dr Mrs phd bill x";
    private static final String PLACES =
            "12 12a 3/45 N north Main High OAK St street Ave rd first 2nd # apt Unit 3b ne NV"
                    + " Nevada 89501 895011234 8950-1 o'connell l'etoile St. w";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @BeforeEach
    void sayTheSeed() {
        System.out.println("seed " + seed);
    }

    @Test
    void anIsoDateIsReadAsAnyOther() {
        for (int i = 0; i < TRIES; i++) {
            var said = "%04d-%02d-%02d".formatted(random.nextInt(900, 2_300), random.nextInt(14), random.nextInt(33));
            var read = Dates.read(said, AS_OF);
            // One more blank, and it takes the long way.
            var other = Dates.read(said + " ", AS_OF);

            assertThat(read.map(BirthDate::said)).isEqualTo(other.map(birth -> said));
            assertThat(read.map(BirthDate::toString)).isEqualTo(other.map(BirthDate::toString));
            assertThat(read.map(BirthDate::digits)).isEqualTo(other.map(BirthDate::digits));
            assertThat(read.map(BirthDate::ambiguous)).isEqualTo(other.map(BirthDate::ambiguous));
            assertThat(read.map(BirthDate::terms)).isEqualTo(other.map(BirthDate::terms));
        }
    }

    @Test
    void aPhoneOfDigitsAloneIsReadAsAnyOther() {
        for (int i = 0; i < TRIES; i++) {
            var said = drawn("0123456789012345678901234567890123456789+-. ()/", random.nextInt(1, 20));
            var prefixed = random.nextInt(4) == 0 ? "+1" + said : said;

            assertThat(Phones.read(prefixed).normal())
                    .as(prefixed)
                    .isEqualTo(Phones.read(prefixed + "_").normal());
        }
    }

    /** Full-width letters are folded by ICU, and then are the same. */
    @Test
    void asciiIsReadAsItsFullWidthFormIs() {
        for (int i = 0; i < TRIES / 10; i++) {
            var name = words(WORDS, random.nextInt(1, 6));
            assertThat(tokens(wide(name))).as(name).isEqualTo(tokens(name));

            var place = words(PLACES, random.nextInt(1, 6));
            for (var property : List.of(
                    Property.STREET,
                    Property.HOUSE_NUMBER,
                    Property.UNIT,
                    Property.CITY,
                    Property.STATE,
                    Property.ZIP,
                    Property.ADDRESS,
                    Property.SCREEN_NAME,
                    Property.SSN,
                    Property.PLATE,
                    Property.HEIGHT,
                    Property.AGE))
                assertThat(terms(property, wide(place)))
                        .as("%s %s", property, place)
                        .isEqualTo(terms(property, place));
        }
    }

    /** Beside a Cyrillic letter ICU is asked for all of the text. */
    @Test
    void accentedLettersAreFoldedAloneAsTheyAreAmongOthers() {
        var letters = new StringBuilder(" '-.,aeinosz0A");
        for (char c = 0xC0; c <= 0x17F; c++) letters.append(c);
        for (int i = 0; i < TRIES; i++) {
            var text = "x" + drawn(letters.toString(), random.nextInt(1, 6)) + "x";
            assertThat(Latin.fold(text) + "zh").as(text).isEqualTo(Latin.fold(text + "\u0436"));
        }
    }

    @Test
    void aTokenMetBeforeIsTheOneThatWouldBeMade() {
        for (int i = 0; i < TRIES; i++) {
            var text = drawn("ab", random.nextInt(1, 4));
            var particle = drawn("ab", random.nextInt(0, 3));
            var position = Position.values()[random.nextInt(Position.values().length)];
            var token = Token.of(text, position, particle);

            assertThat(token).isEqualTo(new Token(text, position, particle));
            assertThat(token.terms()).isEqualTo(new Token(text, position, particle).terms());
            assertThat(token.key())
                    .isEqualTo(new Term(Field.NAME_KEY, token.keys().getFirst()));
        }
    }

    @Test
    void termsAreASetInTheOrderTheyWereAdded() {
        for (int size = 0; size < 400; size += 7) {
            var terms = new TermSet.Builder();
            var expected = new LinkedHashSet<Term>();
            for (int i = 0; i < size; i++) {
                var term = new Term(
                        Field.values()[random.nextInt(Field.values().length)], drawn("abc", random.nextInt(1, 4)));
                terms.add(term);
                expected.add(term);
            }
            var built = terms.build();

            assertThat(built).containsExactlyElementsOf(expected).isEqualTo(expected);
            assertThat(built.containsAll(expected)).isTrue();
            assertThat(built.contains(new Term(Field.CITY, "never added"))).isFalse();
        }
    }

    private static List<List<Token>> tokens(String name) {
        return NameReader.whole(name).stream().map(PersonName::tokens).toList();
    }

    private static List<Term> terms(Property property, String said) {
        return List.copyOf(profile(Fact.of(property, said)).terms());
    }

    private static Profile profile(Fact... facts) {
        return Profile.of(List.of(facts), AS_OF);
    }

    private static String wide(String ascii) {
        return ascii.chars()
                .mapToObj(c -> String.valueOf((char) (c == ' ' ? 0x3000 : c + 0xFEE0)))
                .collect(Collectors.joining());
    }

    private String drawn(String characters, int length) {
        var drawn = new StringBuilder();
        for (int i = 0; i < length; i++) drawn.append(characters.charAt(random.nextInt(characters.length())));
        return drawn.toString();
    }

    private String words(String from, int count) {
        var all = from.split(" ");
        var words = new StringBuilder(all[random.nextInt(all.length)]);
        for (int i = 1; i < count; i++)
            words.append(" -".charAt(random.nextInt(10) == 0 ? 1 : 0)).append(all[random.nextInt(all.length)]);
        return words.toString();
    }
}
