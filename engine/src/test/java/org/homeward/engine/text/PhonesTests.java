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
        tw0 zer0 two f1ve f1ve f1ve zer0 0ne f0ur tw0 | +12025550142
        d0s cer0 dos cinc0 cinc0 cinc0 0142    | +12025550142
        202 dot 555 dot 0142                   | +12025550142
        two zero two dash five five five then zero one four two | +12025550142
        dos cero dos guión 555 y luego cero uno cuatro dos | +12025550142
        quinientos diez, quinientos cincuenta y cinco, cero ciento diez | +15105550110
        five hundred and ten, five hundred fifty five, 0142 | +15105550142
        eight hundred five five five zero one four two | +18005550142
        seis cinco cero cinco cinco cinco cero cien | +16505550100
        two oh two, three fives, 0142          | +12025550142
        dos cero dos, los tres cincos, cero uno cuatro dos | +12025550142
        two zero two treble five oh one double two | +12025550122
        t w o z e r o t w o 555 0142           | +12025550142
        t w o  z e r o  t w o  555 0 1 4 2     | +12025550142
        ❷⓿❷ ⓹⓹⓹ ➀                              | 2025551
        ❷⓿❷ ❺❺❺ ⓪➀④➁                           | +12025550142
        2ø2 555 ø142                           | +12025550142
        two zero two - five five five - o one four two | +12025550142
        doz zero dos . zinko cinko sinco . sero huno kuatro doz | +12025550142
        too zero too . fyve fiv fife . zero won fore tew | +12025550142
        two zreo two, fvie five five, oh one fuor two | +12025550142
        doscero2 555 cerouno cuarentaydos      | +12025550142
        dos02-quinientos55-01cuarenta2         | +12025550142
        doscientos dos, quinientos cincuenta y cinco, cero ciento cuatro | +12025550104
        four hundred four, five fifty-five, oh one ninety-one | +14045550191
        dos cero dos, cinco tres veces, cero uno cuatro dos | +12025550142
        dos cero dos, doble cinco y otro cinco, cero uno cuatro dos | +12025550142
        dos cero dos, tres veces cinco, cero uno cuatro dos | +12025550142
        Two twenty. Five five five. Zero one sixty-two | +12205550162
        dos cero dos, tres cincos, un cero y tres unos | +12025550111
        dos cero dos 555 cero uno cuarentaidos | +12025550142
        t-w-o 0 two f-i-v-e 5 5 0142           | +12025550142
        2a0a2a5a5a5a0a1a4a2                    | +12025550142
        ⚁⓪⚁ ⚄⚄⚄ 0⚀⚃⚁                          | +12025550142
        🕑0🕑 🕔🕔🕔 0🕐🕓🕑                   | +12025550142
        202 <3 555 <3 0142                     | +12025550142
        ⟨2 0 2⟩ ⟨5 5 5⟩ ⟨0 1 4 2⟩              | +12025550142
        20+25+55+01+42                         | +12025550142
        2l2 · 5S5 · o14two                     | +12125550142
        2(dos)0(cero)2(dos) 555 01 cuarentaydos (42) | +12025550142
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
        Order # 2025550142 shipped, call 312 555 0177                        | +13125550177
        pedido nº 2025550142, cuenta num. 202-555-0143                       |
        to order call 202 555 0142, no need of an account 312 555 0177       | +12025550142 +13125550177
        ISBN 978-20-255-5014-2                                               |
        it is 5, or two hundred, then 350 then three fives                   |
        sold for two hundred fifty then three hundred then 1500              |
        0155 2015550151xoxo 51x                                              | +12015550151
        2 0 2 (no) 5 5 5 (really) 0 1 4 2 and 24/7                           | +12025550142
        room 9. dos 0 dos (sigue) 5 5 cinco (ya) 0 1 cuatro 2, 30 dolares    | +12025550142
        area code 202, number is 555 0142, 2 beds                            | +12025550142
        first three 202, middle three 555, last four 0142                    | +12025550142
        202 y luego 555 y al final 0142                                      | +12025550142
        202 (call me) 555 (any time) 0142 (thanks)                           | +12025550142
        doscientos dos - cinco cinco cinco - cero uno cuatro dos             | +12025550142
        resistors 220, 330, 470, 1k                                          |
        202 rooms, 555 beds, 0142 chairs                                     |
        shoes 5, 5.5, 6, 7, 7.5, 8, 9, 9.5, 10                               |
        UPC 0 22345 67890 5                                                  |
        scored 21-27, 21-29, 25-22                                           |
        temperatures of 41, 55, 55, 50, 44 and 29                            |
        final 21-28 29-21 25-22, cleats 6 6½ 7 7½ 8 8½                       |
        lotto 21 34 45 56 67                                                 |
        versions 2.0.2 before 5.5.5 and 0.1.4.2                              |
        room service ate 2 and won 3 for one                                 |
        """)
    void allNumbersOfAPostingAreFound(String text, String expected) {
        var found = Phones.find(text).stream().map(PhoneNumber::normal).toList();
        assertThat(String.join(" ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aBarIsAOneWhereOtherSignsPartTheGroups() {
        assertThat(Phones.read("2|2 555 0|4|").normal()).isEqualTo("+12125550141");
        assertThat(Phones.find("call 2|2-555-0|4|"))
                .extracting(PhoneNumber::normal)
                .containsExactly("+12125550141");
        assertThat(Phones.find("202|555|0142")).extracting(PhoneNumber::normal).containsExactly("+12025550142");
        assertThat(Phones.find("23|45|6789 and 30|40|50|60")).isEmpty();
    }

    @Test
    void hostileTextIsReadInOnePass() {
        assertThat(Phones.find("one".repeat(200_000))).isEmpty();
        assertThat(Phones.find("1 ".repeat(200_000))).isEmpty();
        assertThat(Phones.read("(".repeat(100_000)).normal()).isEmpty();
        assertThat(Phones.find("5 los tres ".repeat(10_000))).isEmpty();
        assertThat(Phones.find("o n e ".repeat(20_000))).isEmpty();
        assertThat(Phones.find("s1xs3v3n".repeat(12_000))).isEmpty();
        assertThat(Phones.find("order # 1-".repeat(10_000))).isEmpty();
    }
}
