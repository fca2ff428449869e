package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTests {
    private static final Instant AS_OF = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2010-08-02                | 2010-08-02 | false
        2010/8/2                  | 2010-08-02 | false
        20100802                  | 2010-08-02 | false
        08022010                  | 2010-08-02 | true
        2010-08-02T14:30:00Z      | 2010-08-02 | false
        08/02/2010                | 2010-08-02 | true
        8-2-2010                  | 2010-08-02 | true
        13/02/2010                | 2010-02-13 | false
        02/13/2010                | 2010-02-13 | false
        02/02/2010                | 2010-02-02 | false
        2 Aug 2010                | 2010-08-02 | false
        2Aug2010                  | 2010-08-02 | false
        August 2nd, 2010          | 2010-08-02 | false
        2 de agosto de 2010       | 2010-08-02 | false
        08/02/10                  | 2010-08-02 | true
        08/02/87                  | 1987-08-02 | true
        2010-13-02                | 2010-02-13 | false
        29 Feb 2012               | 2012-02-29 | false
        """)
    void aDayIsReadInManyNotations(String said, LocalDate day, boolean ambiguous) {
        assertThat(Dates.read(said, AS_OF)).contains(BirthDate.day(said, day, ambiguous));
    }

    @Test
    void aTableThatSaysNoTimeIsReadAsOfToday() {
        assertThat(Dates.read("9/28/97", Instant.EPOCH))
                .contains(BirthDate.day("9/28/97", LocalDate.of(1997, 9, 28), false));
        assertThat(Dates.read("9/28/31", Instant.EPOCH))
                .contains(BirthDate.day("9/28/31", LocalDate.of(1931, 9, 28), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2010, 2010-01-01, 2010-12-31, YEAR",
        "2010-08, 2010-08-01, 2010-08-31, MONTH",
        "201008, 2010-08-01, 2010-08-31, MONTH",
        "08/2010, 2010-08-01, 2010-08-31, MONTH",
        "Aug 2010, 2010-08-01, 2010-08-31, MONTH",
        "2010-08-00, 2010-08-01, 2010-08-31, MONTH",
        "2010-08-XX, 2010-08-01, 2010-08-31, MONTH",
        "2010-00-00, 2010-01-01, 2010-12-31, YEAR",
    })
    void aPartOfADateIsARange(String said, LocalDate from, LocalDate to, BirthDate.Precision precision) {
        assertThat(Dates.read(said, AS_OF)).contains(new BirthDate(said, from, to, precision, false));
    }

    @Test
    void ofAnImpossibleDayTheYearIsKept() {
        assertThat(Dates.read("2010-02-30", AS_OF)).hasValueSatisfying(read -> {
            assertThat(read.precision()).isEqualTo(BirthDate.Precision.YEAR);
            assertThat(read.from()).hasToString("2010-01-01");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29 Feb 2011",
                "31/31/2010",
                "0000-00-00",
                "unknown",
                "99999999",
                "12",
                "1/2",
                "-",
                "13",
                "999999999999999999999/1/1",
                "1/999999999999999999999/2010"
            })
    void whatIsNoDateIsRefused(String said) {
        assertThat(Dates.read(said, AS_OF)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "15, 2010-03-02, 2011-03-01",
        "15 years old, 2010-03-02, 2011-03-01",
        "15-17, 2008-03-02, 2011-03-01",
        "17 to 15, 2008-03-02, 2011-03-01",
        "about 16, 2007-03-02, 2012-03-01",
        "16?, 2007-03-02, 2012-03-01",
        "20s, 1996-03-02, 2006-03-01",
        "8 months, 2025-06-02, 2025-07-01",
        "0, 2025-03-02, 2026-03-01",
    })
    void anAgeIsARangeOfBirthDates(String said, LocalDate from, LocalDate to) {
        assertThat(Ages.read(said, AS_OF)).contains(new BirthDate(said, from, to, BirthDate.Precision.AGE, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"old", "150", "1 2 3", "15 16 17 18", ""})
    void whatIsNoAgeIsRefused(String said) {
        assertThat(Ages.read(said, AS_OF)).isEmpty();
    }

    @Test
    void aDayKnowsItsSwap() {
        assertThat(day("2010-08-02").swapped()).isEqualTo("2010-02-08");
        assertThat(day("2010-08-13").swapped()).isNull();
        assertThat(day("2010-08-08").swapped()).isNull();
    }

    private static BirthDate day(String said) {
        return Dates.read(said, AS_OF).orElseThrow();
    }
}
