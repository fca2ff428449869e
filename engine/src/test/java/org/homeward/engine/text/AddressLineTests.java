package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressLineTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12 Main St, Springfield, IL 62701           | 12  |    | main st       | main     | springfield  | il  | 62701
        12 N. Main Street Apt 3B, Springfield IL    | 12  | 3b | n main st     | main     | springfield  | il  |
        12 North Main Street, Springfield, Illinois 62701-1234, USA | 12 |  | n main st | main | springfield | il | 62701
        12 Main St Springfield IL 62701             | 12  |    | main st       | main     | springfield  | il  | 62701
        12a Fifth Avenue, New York, NY 10001        | 12a |    | 5th ave       | 5th      | new york     | ny  | 10001
        440 Sample Rd #12, Santa Fe, New Mexico     | 440 | 12 | sample rd     | sample   | santa fe     | nm  |
        Springfield, IL                             |     |    |               |          | springfield  | il  |
        New York                                    |     |    |               |          | new york     |     |
        Unit 3, 45 High St, Exampleton NSW 2000     | 45  | 3  | high st       | high     | exampleton   | nsw | 2000
        3/45 High St, Exampleton, VIC 3000          | 45  | 3  | high st       | high     | exampleton   | vic | 3000
        1 Sample Lane, Exampleton, ZZ1 1ZZ, UK      | 1   |    | sample ln     | sample   | exampleton   |     | zz11zz
        #12, 440 Sample Rd, Santa Fe, NM            | 440 | 12 | sample rd     | sample   | santa fe     | nm  |
        Sample Building, 12 Main St, Springfield    | 12  |    | main st       | main     | springfield  |     |
        No. 321, Street 128, Exampleton, Cambodia   | 321 |    | street 128    | street 128 | exampleton |     |
        #321, Street 128 Exampleton Cambodia        | 321 |    | street 128    | street 128 | exampleton cambodia | |
        No 321, Street 128 Exampleton Cambodia      | 321 |    | street 128    | street 128 | exampleton cambodia | |
        Musterstraße 87, 66879, Germany             | 87  |    | musterstrasse | musterstrasse |         |     | 66879
        Musterstraße 87, Exampleton, 66879, Germany | 87  |    | musterstrasse | musterstrasse | exampleton |  | 66879
        12 Main St, Springfield, IL 62701, Springfield, IL, 62701 | 12 | | main st | main | springfield  | il  | 62701
        #01-11, Sample Towers, 4 Sample Rise, 667979, Singapore | 4 | | sample rise | sample |  |     | 667979
        4 Sample Rise, Singapore 667979             | 4   |    | sample rise   | sample   | singapore    |     | 667979
        12 Main St, Lebanon                         | 12  |    | main st       | main     | lebanon      |     |
        12 Main St, Springfield, Canada             | 12  |    | main st       | main     | springfield  |     |
        12 Calle Luna, San Juan, PR 00901           | 12  |    | calle luna    | calle luna | san juan   | pr  | 00901
        """)
    void aLineIsSplitFromItsEnd(
            String said, String house, String unit, String street, String name, String city, String state, String zip) {
        var read = AddressLine.read(said).address();
        assertThat(List.of(
                        read.house(),
                        read.unit(),
                        read.street(),
                        read.streetName(),
                        read.city(),
                        read.state(),
                        read.zip()))
                .containsExactly(or(house), or(unit), or(street), or(name), or(city), or(state), or(zip));
    }

    @Test
    void partsMakeOneAddress() {
        var facts = List.of(
                Fact.of(Property.HOUSE_NUMBER, "12"),
                Fact.of(Property.STREET, "N Main Street"),
                Fact.of(Property.CITY, "Springfield"),
                Fact.of(Property.STATE, "Illinois"),
                Fact.of(Property.ZIP, "62701-1234"));
        var read = Profile.of(facts, Instant.EPOCH).addresses();
        assertThat(read)
                .containsExactly(new Address(
                        "12 N Main Street Springfield Illinois 62701-1234",
                        "12",
                        "",
                        "n main st",
                        "main",
                        "springfield",
                        "il",
                        "62701",
                        ""));
    }

    @Test
    void hostileLinesAreReadToo() {
        assertThat(AddressLine.read(", ,,").address().city()).isEmpty();
        assertThat(AddressLine.read(". , ., ...").address().street()).isEmpty();
        assertThat(AddressLine.read("#".repeat(10_000)).address().zip()).isEmpty();
        assertThat(AddressLine.read("12 / / 3").address().said()).isEqualTo("12 / / 3");
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
