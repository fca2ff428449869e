package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KhmerTests {
    @ParameterizedTest
    @CsvSource({"គឹម, kim", "តារា, tara", "ប៉ុល, pol", "ពត, pot", "សុខ, sokh", "A គឹម 1, a kim 1", "៣២១, 321", "្្, ''"
    })
    void lettersAreThoseOfPassports(String said, String latin) {
        assertThat(Latin.fold(said)).isEqualTo(latin);
    }
}
