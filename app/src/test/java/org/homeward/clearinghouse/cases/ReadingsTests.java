package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08/02/2011",
                "8/2/2011",
                "2011-08-02",
                "2 Aug 2011",
                "2 august 2011",
                "Aug 2, 2011",
                "AUG 2 2011"
            })
    void aDateIsReadAsPeopleTypeIt(String said) {
        assertThat(Readings.date(said)).contains(LocalDate.of(2011, 8, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/13/2011", "2 Foo 2011", "2 aug", "08/02/11", "", "99999-01-01", "08/02/2011 or so"})
    void whatIsNoDateIsNotRead(String said) {
        assertThat(Readings.date(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "21:40, 21:40",
        "2140, 21:40",
        "9:40 pm, 21:40",
        "9p, 21:00",
        "12 am, 00:00",
        "12:15 pm, 12:15",
        "7, 07:00"
    })
    void aTimeIsReadAsPeopleTypeIt(String said, LocalTime read) {
        assertThat(Readings.time(said)).contains(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5'2"       | 62
            5' 2       | 62
            5ft 2in    | 62
            5 ft       | 60
            502        | 62
            511        | 71
            62         | 62
            62 in      | 62
            157 cm     | 62
            """)
    void aHeightIsReadInInches(String said, int inches) {
        assertThat(Readings.inches(said)).hasValue(inches);
    }

    @Test
    void aHeightOfTwelveInchesAndMoreIsNotRead() {
        assertThat(Readings.inches("5'13\"")).isEmpty();
        assertThat(Readings.inches("513")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"105, 105", "105 lb, 105", "105lbs, 105", "48 kg, 106"})
    void aWeightIsReadInPounds(String said, int pounds) {
        assertThat(Readings.pounds(said)).hasValue(pounds);
    }
}
