package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RisksTests {
    private static java.util.List<Risk> risks(int earlier, String... typed) {
        var answers = new TreeMap<String, String[]>(Map.of("missing.date", new String[] {"11/11/2026"}));
        for (int at = 0; at < typed.length; at += 2) answers.put(typed[at], new String[] {typed[at + 1]});
        return Risks.of(Answers.typed(answers), earlier);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A man promised her work and a place to stay.        | Possible sign of trafficking
            Le ofreció trabajo en Las Vegas.                    | Possible sign of trafficking
            She talks about an older boyfriend.                 | Possible sign of trafficking
            He was chatting with somebody in a game.            | Contact made online
            Met her at a server for gamers, she thinks.         | Contact made online
            She ran away twice last year.                       | Ran away before
            Without insulin she can't last the weekend.         | Needs medicine or care
            He took his uncle's pistol.                         | A weapon is spoken of
            """)
    void whatWasSaidIsTheReason(String circumstances, String risk) {
        assertThat(risks(0, "missing.circumstances", circumstances))
                .extracting(Risk::words)
                .contains(risk);
        assertThat(risks(0, "missing.circumstances", circumstances))
                .filteredOn(found -> found.words().equals(risk))
                .allSatisfy(found -> assertThat(circumstances)
                        .contains(found.why().substring(1, found.why().length() - 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Left after an argument about school.",
                "Works at her mother's shop on Saturdays.",
                "He met friends at the bus station.",
                "She paid for the bus herself.",
                "Was seen at the begun site of the fair."
            })
    void everydayWordsRaiseNothing(String circumstances) {
        assertThat(risks(0, "missing.circumstances", circumstances)).isEmpty();
    }

    @Test
    void anAdultCompanionTenderYearsAndEarlierTimesAreSaidWithTheirReason() {
        assertThat(risks(2, "child.age", "9", "companion.0.name", "Rick", "companion.0.age", "24"))
                .containsExactly(
                        new Risk("Tender years", "9 years old"),
                        new Risk("Missing again", "2 times before"),
                        new Risk("With an adult", "Rick, 24"));
        assertThat(risks(0, "child.age", "4-6")).containsExactly(new Risk("Tender years", "4-6 years old"));
        assertThat(risks(0, "child.age", "15", "companion.0.name", "Lia", "companion.0.age", "16"))
                .isEmpty();
    }
}
