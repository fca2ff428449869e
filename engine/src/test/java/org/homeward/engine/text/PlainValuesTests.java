package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainValuesTests {
    /** Mailboxes of a real provider are too short for it to give out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EMAIL       | Kitty.Cat@Example.ORG             | kitty.cat@example.org | kitty.cat@example.org
        EMAIL       | mailto:kitty@example.org          | kitty@example.org     | kitty@example.org
        EMAIL       | kitty (at) example dot org        | kitty@example.org     | kitty@example.org
        EMAIL       | kitty [at] example [dot] org      | kitty@example.org     | kitty@example.org
        EMAIL       | kitty AT example DOT org          | kitty@example.org     | kitty@example.org
        EMAIL       | kitty+spam@example.org            | kitty+spam@example.org | kitty+spam@example.org
        EMAIL       | a.b+c@gmail.com                   | a.b+c@gmail.com       | ab@gmail.com
        EMAIL       | A.B@googlemail.com                | a.b@googlemail.com    | ab@gmail.com
        EMAIL       | no mail                           | nomail                | nomail
        SCREEN_NAME | @Kitty_Cat13                      | kitty_cat13           | kittycat13
        SCREEN_NAME | k1tty.c4t                         | k1tty.c4t             | kittycat
        SCREEN_NAME | Kitty Cat                         | kitty cat             | kittycat
        SCREEN_NAME | 13579                             | 13579                 | 13579
        PLATE       | abc 1234                          | ABC1234               | A8C1234
        PLATE       | A8C-I234                          | A8CI234               | A8C1234
        PLATE       | IL: OBI 055                       | OBI055                | 081055
        PLATE       | OBI 055 (IL)                      | OBI055                | 081055
        PLATE       | IL 1234                           | IL1234                | 111234
        SSN         | 000-12-3456                       | 000123456             | 3456
        SSN         | xxx-xx-3456                       | 3456                  | 3456
        VIN         | 1x-Fictional                      | 1xfictional           | 1xfictional
        ACCOUNT     | Example Chat:AbC1                 | example chat:AbC1     | example chat:AbC1
        FILE_HASH   | SHA256:ABCDEF                     | sha256:abcdef         | sha256:abcdef
        FILE_HASH   | D41D8CD98F00B204E9800998ECF8427E  | md5:d41d8cd98f00b204e9800998ecf8427e | md5:d41d8cd98f00b204e9800998ecf8427e
        URL         | https://www.Example.org/Ads/7/#x  | example.org/Ads/7     | example.org/Ads/7
        PROFILE_URL | example.org/kitty                 | example.org/kitty     | example.org/kitty
        """)
    void aValueHasAnExactAndAFoldedForm(Property property, String said, String exact, String folded) {
        assertThat(PlainValues.read(Fact.of(property, said))).contains(new NormalValue(property, said, exact, folded));
    }

    @ParameterizedTest
    @CsvSource({"5'2\",62", "5 ft 2,62", "62,62", "502,62", "157 cm,62", "1.57 m,62", "511,71"})
    void heightsAreInches(String said, int inches) {
        assertThat(Sizes.inches(said)).hasValue(inches);
    }

    @ParameterizedTest
    @CsvSource({"8 ft 13", "560", "tall", "9"})
    void whatIsNoHeightIsRefused(String said) {
        assertThat(Sizes.inches(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"115,115", "115 lbs,115", "52 kg,115"})
    void weightsArePounds(String said, int pounds) {
        assertThat(Sizes.pounds(said)).hasValue(pounds);
    }
}
