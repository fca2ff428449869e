package org.homeward.clearinghouse.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.engine.Clue;
import org.homeward.engine.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTests {
    private final QueryReader reader = new QueryReader();

    @ParameterizedTest
    @CsvSource({
        "(775) 555-0142, PHONE, (775) 555-0142",
        "+1 775 555 0142, PHONE, +1 775 555 0142",
        "ana@example.org, EMAIL, ana@example.org",
        "@ana.rose.x, SCREEN_NAME, @ana.rose.x",
        "anarose_x, SCREEN_NAME, anarose_x",
        "4KDT21, PLATE, 4KDT21",
        "2011-08-02, BIRTH_DATE, 2011-08-02",
        "203.0.113.77, IP, 203.0.113.77",
        "https://example.org/p/1, URL, https://example.org/p/1",
        "plate: NV 4KDT21, PLATE, NV 4KDT21",
        "Ana Rivera, NAME, Ana Rivera",
    })
    void aValueIsReadByItsLooks(String typed, Property property, String said) {
        assertThat(reader.read(typed).clues()).contains(new Clue(property, said));
    }

    @Test
    void severalValuesAreCluesOfOneSubject() {
        var read = reader.read("Annie Rivera 775-555-0142 anarose_x");

        assertThat(read.clues())
                .containsExactlyInAnyOrder(
                        new Clue(Property.PHONE, "775-555-0142"),
                        new Clue(Property.SCREEN_NAME, "anarose_x"),
                        new Clue(Property.NAME, "Annie Rivera"));
        assertThat(read.text()).isEqualTo("Annie Rivera");
    }

    @Test
    void nothingTypedIsNothingAsked() {
        assertThat(reader.read("  ; , ").isEmpty()).isTrue();
    }

    @Test
    void hostileTextIsReadInNoTime() {
        var hostile = "1 ".repeat(250) + "@".repeat(100) + "(".repeat(100);

        assertThat(reader.read(hostile).clues()).isNotNull();
    }
}
