package org.homeward.clearinghouse.posters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTextsTests {

    /** Counted by hand after 3GPP TS 23.038, table 6.2.1 and its extension. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ana                | Ana                | 3
                    niña de 15 años    | niña de 15 años    | 15
                    José Ibáñez        | José Ibañez        | 11
                    ¿Dónde está?       | ¿Donde esta?       | 12
                    Güiraldes          | Güiraldes          | 9
                    [a] {b} €          | [a] {b} €          | 14
                    “quoted” – it’s    | "quoted" - it's    | 15
                    Łódź               | ?odz               | 4
                    Аня                | ???                | 3
                    """)
    void aTextIsCountedAsTheNetworkSendsIt(String said, String sent, int septets) {
        assertThat(Gsm7.plain(said)).isEqualTo(sent);
        assertThat(Gsm7.holds(sent)).isTrue();
        assertThat(Gsm7.septets(sent)).isEqualTo(septets);
    }

    @Test
    void aMessageFitsAndAlwaysHoldsTheAddress() {
        for (var language : Language.BOTH.each()) {
            var sms = ShortTexts.sms(Specimens.ana(), language);
            assertThat(Gsm7.holds(sms)).isTrue();
            assertThat(Gsm7.septets(sms)).isLessThanOrEqualTo(160);
            assertThat(sms)
                    .contains("Ana Rivera, 15", "Reno, NV", "1-800-555-0199")
                    .endsWith(Specimens.ana().url());
            var wea = ShortTexts.wea(Specimens.ana(), language);
            assertThat(wea.length()).isBetween(161, 360);
            assertThat(wea)
                    .contains("Ana Rivera, 15", "5'2\"")
                    .endsWith(Specimens.ana().url());
        }
        assertThat(ShortTexts.sms(Specimens.ana(), Language.ES))
                .startsWith("DESAPARECIDA: Ana Rivera, 15, de Reno, NV");
    }

    @Test
    void whateverTheNameTheMessageFits() {
        for (int length : new int[] {1, 60, 100, 140, 200, 400}) {
            var named = Specimens.named("Á[€".repeat(length), 1);
            for (var language : Language.BOTH.each()) {
                assertThat(Gsm7.septets(ShortTexts.sms(named, language))).isLessThanOrEqualTo(160);
                assertThat(Gsm7.septets(ShortTexts.wea(named, language))).isLessThanOrEqualTo(360);
                assertThat(ShortTexts.sms(named, language)).endsWith(named.url());
            }
        }
    }

    @Test
    void whatDoesNotFitIsLeftOutWhole() {
        var long140 = Specimens.named("N".repeat(70), 1);
        assertThat(ShortTexts.sms(long140, Language.EN)).doesNotContain("Tel. 1-800-5 ");
        assertThat(List.of(ShortTexts.sms(long140, Language.EN).split(" "))).doesNotContain("Tel");
    }
}
