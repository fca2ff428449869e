package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        202-555-0142                           | +12025550142
        (202) 555-0142                         | +12025550142
        1.202.555.0142                         | +12025550142
        +1 202 555 0142                        | +12025550142
        2025550142                             | +12025550142
        two0two five five five 01four2         | +12025550142
        (2O2) 555-oh-one-four-two              | +12025550142
        2o2 555 ol42                           | +12025550142
        twozerotwofivefivefive0142             | +12025550142
        dos cero dos 555 cero uno cuatro dos   | +12025550142
        2️⃣0️⃣2️⃣ 5️⃣5️⃣5️⃣ 0️⃣1️⃣4️⃣2️⃣          | +12025550142
        ２０２－５５５－０１４２                  | +12025550142
        ٢٠٢ ٥٥٥ ٠١٤٢                           | +12025550142
        seven0two five five five 01 seventy-seven | +17025550177
        seven zero two 555 zero one seventyseven | +17025550177
        two-oh-two 555 oh one twenty           | +12025550120
        two O two five five five O one 88      | +12025550188
        call 202*555*0142 now                  | +12025550142
        +44 20 7946 0123                       | +442079460123
        011 44 20 7946 0123                    | +442079460123
        555-0142                               | 5550142
        02 5550 1234                           | 0255501234
        1-800-555-TEST                         | +18005558378
        none                                   | none
        3_7_5_5_5_5_0_l_9_9                     | +13755550199
        """)
    void aNumberIsReadHoweverItIsWritten(String said, String normal) {
        assertThat(Phones.read(said).normal()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"202-555-0142 x17", "202-555-0142 ext. 17", "(202) 555-0142 Extension 17", "2025550142 #17"})
    void anExtensionIsKeptApart(String said) {
        assertThat(Phones.read(said)).isEqualTo(new PhoneNumber(said, "+12025550142", "17"));
    }

    @Test
    void aNumberThatCannotBeNormalisedIsNotLost() {
        assertThat(Phones.read("555-01").isE164()).isFalse();
        assertThat(Phones.read("555-01").normal()).isEqualTo("55501");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        new in town! call two0two five five five 01four2 ask for kitty       | +12025550142
        2025550142 or 312.555.0177, cash only, 24 years                      | +12025550142 +13125550177
        200 roses 202 555 0142                                               | +12025550142
        my phone is one of a kind 555 0142                                   |
        order 20100802 1230 2010-08-02 12:30                                 |
        +44 20 7946 0123 or (202)5550142                                     | +442079460123 +12025550142
        iPhone 12 pro $1200 202.555.0142                                     | +12025550142
        2025550142 2025550142                                                | +12025550142
        202 555 0142 312 555 0177                                            | +12025550142 +13125550177
        """)
    void allNumbersOfAPostingAreFound(String text, String expected) {
        var found = Phones.find(text).stream().map(PhoneNumber::normal).toList();
        assertThat(String.join(" ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void hostileTextIsReadInOnePass() {
        assertThat(Phones.find("one".repeat(200_000))).isEmpty();
        assertThat(Phones.find("1 ".repeat(200_000))).isEmpty();
        assertThat(Phones.read("(".repeat(100_000)).normal()).isEmpty();
    }
}
