package org.homeward.clearinghouse.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaReaderTests {
    private static final Places PLACES = new Places();
    private static final Atlas ATLAS = new Atlas();
    private final AreaReader reader = new AreaReader(PLACES, ATLAS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NV | Nevada",
                "nevada | Nevada",
                "Washoe County, NV | Washoe County, NV (32031)",
                "county 32031 | Washoe County, NV (32031)",
                "89501 | Reno, NV 89501",
                "89501 25 | 25 miles around Reno, NV 89501",
                "Elko, NV 7.5 mi | 7.5 miles around Elko, NV 89801",
                "89501 to 89801 15 | Reno, NV 89501 to Elko, NV 89801, 15 miles to each side",
                "89501 to Winnemucca, NV to 89801 15 miles | Reno, NV 89501 to Winnemucca, NV 89445 to Elko, NV 89801, 15 miles to each side"
            })
    void anAreaIsReadAsItIsTyped(String typed, String words) {
        var area = reader.read(typed);
        assertThat(area.words(PLACES, ATLAS)).isEqualTo(words);
        assertThat(reader.read(area.typed(PLACES))).isEqualTo(area);
        assertThat(area.zips(PLACES).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Enter an area",
                "Atlantis | “Atlantis” is no place known here",
                "00000 | is no place known here",
                "Nowhere County, NV | There is no county Nowhere County, NV",
                "county 99999 | There is no county 99999",
                "89501 600 | from 1 to 500",
                "89501 to 89801 | how wide the corridor is",
                "<script>alert(1)</script> | no place known here",
            })
    void whatIsNoAreaSaysWhatToEnter(String typed, String why) {
        assertThatThrownBy(() -> reader.read(typed))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n"})
    void noLinesAreNoAreas(String lines) {
        assertThat(reader.readAll(lines)).isEmpty();
    }

    @Test
    void theSameLineTwiceIsOneArea() {
        assertThat(reader.readAll("NV\nNevada\n 89501 ")).hasSize(2);
        assertThatThrownBy(() -> reader.read("9".repeat(400))).hasMessageContaining("300 characters");
    }
}
