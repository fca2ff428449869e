package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTests {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Maria Lopez                   | G:maria S:lopez
        Lopez, Maria                  | G:maria S:lopez
        LOPEZ, MARIA ELENA            | G:maria M:elena S:lopez
        Maria Elena Lopez             | G:maria M:elena S:lopez
        María José Peña               | G:maria M:jose S:pena
        Maria de la Cruz              | G:maria S:dela+cruz
        Maria de la Cruz Lopez        | G:maria S:dela+cruz S:lopez
        de la Cruz, Maria             | G:maria S:dela+cruz
        Omar al-Fulani                | G:omar S:al+fulani
        Omar bin Fulan                | G:omar S:bin+fulan
        Jan van der Test              | G:jan S:vander+test
        Van Nguyen                    | G:van S:nguyen
        Al Sample                     | G:al S:sample
        Sean O'Sample                 | G:sean S:osample
        Sean O’Sample                 | G:sean S:osample
        Flora Mc Sample               | G:flora S:mcsample
        Mary-Kate Smith-Jones         | G:mary G:kate S:smith S:jones
        Dr. Jane Q. Sample, PhD       | G:jane M:q S:sample
        Mr John Sample Jr.            | G:john S:sample #2
        Sample, John, Sr              | G:john S:sample #1
        Sample Jr, John               | G:john S:sample #2
        John Sample III               | G:john S:sample #3
        William "Bill" Sample         | G:william S:sample G:bill
        William (Billy) Sample        | G:william S:sample G:billy
        Sir John Sample, 3rd Baron Exampleton  | G:john S:sample U:exampleton
        John Sample 1st Earl of Exampleton     | G:john S:sample U:exampleton
        John Sample 3rd               | G:john S:sample #3
        Ana Baron                     | G:ana S:baron
        Don Sample                    | G:don S:sample
        Kitty                         | U:kitty
        J. Sample                     | G:j S:sample
        Miss                          | U:miss
        王小明                          | S:wang G:xiaoming
        김민준                          | S:gim G:minjun
        Мария Иванова                  | G:mariya S:ivanova
        Хрущев, Никита                 | G:nikita S:khrushchev
        Ελένη Παπά                     | G:elene S:papa
        Ｍａｒｉａ Ｌｏｐｅｚ              | G:maria S:lopez
        """)
    void aWholeNameIsReadInEitherOrder(String said, String expected) {
        assertThat(NameReader.whole(said).stream().map(NameReaderTests::shown)).containsExactly(expected);
    }

    @Test
    void namesJoinedByAkaAreSeveral() {
        assertThat(NameReader.whole("Jane Sample aka Kitty Cat; Candy").stream().map(NameReaderTests::shown))
                .containsExactly("G:jane S:sample", "G:kitty S:cat", "U:candy");
    }

    @Test
    void whatIsNoNameGivesNone() {
        assertThat(NameReader.whole(" - ,.() ")).isEmpty();
        assertThat(NameReader.whole("\u0000\uD800 \uFFFF")).isEmpty();
    }

    @Test
    void aSecondSurnameMakesASecondName() {
        var names = profile(
                        Fact.of(Property.GIVEN_NAME, "Ana Maria"),
                        Fact.of(Property.SURNAME, "Sample"),
                        Fact.of(Property.SURNAME, "de Prueba"),
                        Fact.of(Property.SUFFIX, "Jr."))
                .names();
        assertThat(names.stream().map(NameReaderTests::shown))
                .containsExactly("G:ana M:maria S:sample #2", "G:ana M:maria S:de+prueba #2");
    }

    @Test
    void anOrganisationLosesItsLegalForm() {
        var mention = new Mention(
                EntityType.ORGANISATION, Role.REPORTER, List.of(Fact.of(Property.NAME, "The Example Motel, Inc.")));
        var read = ProfileReader.read(mention, NOW).names();
        assertThat(read.stream().map(NameReaderTests::shown)).containsExactly("U:example U:motel");
    }

    @ParameterizedTest
    @CsvSource({
        "bill,william",
        "guillermo,william",
        "annie,anna",
        "liz,elizabeth",
        "pepe,jose",
        "mhmd,muhammad",
        "sasha,alexandra"
    })
    void aNicknameKnowsWhatItStandsFor(String nickname, String root) {
        assertThat(Nicknames.roots(nickname)).contains(root);
        assertThat(Nicknames.roots(root)).contains(root);
    }

    @ParameterizedTest
    @CsvSource({"Catherine,Kathryn", "Smith,Smyth", "Stephen,Steven", "Gonzalez,Gonzales", "Сергей,Sergey"})
    void namesThatSoundAlikeShareAKey(String one, String other) {
        assertThat(keys(one)).isNotEmpty().containsAnyElementsOf(keys(other));
    }

    private static List<String> keys(String name) {
        return NameReader.whole(name).stream()
                .flatMap(read -> read.tokens().stream())
                .flatMap(token -> token.phonetic().stream())
                .toList();
    }

    private static Profile profile(Fact... facts) {
        return Profile.of(Arrays.asList(facts), NOW);
    }

    private static String shown(PersonName name) {
        var tokens = name.tokens().stream().map(NameReaderTests::shown).collect(Collectors.joining(" "));
        return name.generation() == 0 ? tokens : tokens + " #" + name.generation();
    }

    private static String shown(PersonName.Token token) {
        var particle = token.particle().isEmpty() ? "" : token.particle() + "+";
        return token.position().name().charAt(0) + ":" + particle + token.text();
    }
}
