package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.cases.Families.aCase;
import static org.homeward.clearinghouse.cases.Families.aFullCase;

import java.time.Instant;
import java.util.List;
import org.homeward.clearinghouse.cases.Check.Circumstances;
import org.homeward.clearinghouse.cases.Problem.Weight;
import org.homeward.clearinghouse.geography.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an intake refuses, asks and remarks upon, on 13 November 2026 at noon in Reno. */
class ReviewTests {
    private static final Circumstances AROUND =
            new Circumstances(Instant.parse("2026-11-13T20:00:00Z"), new ZipLookUp(new Places()));

    private static List<Problem> problems(Families family) {
        return Review.of(family.answers(), AROUND).problems();
    }

    @Test
    void thereIsNothingToSayAboutTheRiveras() {
        assertThat(problems(aCase())).isEmpty();
        assertThat(problems(aFullCase())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            child.birth          | 08/02/2031          | 2 August 2031 is in the future
            child.birth          | 02/30/2011          | is no date
            child.birth          | 08/02/1851          | would be 175 years old
            child.birth          | 12/01/2026          | is in the future
            child.birth          | 11/12/2026          | would be born after it went missing
            child.age            | 140                 | 140 years can't be
            child.age            | old                 | is no age
            child.height         | 8'0"                | 8'0" can't be
            child.height         | 8 ft                | 8'0" can't be
            child.height         | tall                | is no height
            child.weight         | 2000                | 2000 lb can't be
            child.weight         | heavy               | is no weight
            child.phones         | 555-0142            | has no area code
            child.phones         | 12345               | can't be a telephone number
            child.phones         | 775 155 0142        | can't be a telephone number
            child.phones         | 775 555 0142; 911   | "911" can't be a telephone number
            child.emails         | ana.rose            | can't be an e-mail address
            missing.date         | 11/20/2026          | is in the future
            missing.date         | someday             | is no date
            missing.time         | 25:70               | is no time
            missing.zip          | 00000               | there is no ZIP 00000
            missing.zip          | 8950                | there is no ZIP 8950
            companion.0.age      | 300                 | 300 years can't be
            suspect.0.birth      | 03/14/2991          | is in the future
            guardian.0.phones    | none                | can't be a telephone number
            agency.entered       | 11/20/2026          | is in the future
            agency.ori           | NV01601             | An ORI has nine letters and digits
            agency.ori           | 160100NV0           | begins with the state
            agency.ncic          | 123                 | An NCIC number is a letter and nine digits
            child.weight         | 0                   | 0 lb can't be
            guardian.0.unsafe    | yes                 | is needed, since contact is marked as not safe
            """)
    void whatCannotBeIsRefusedWithAReason(String name, String typed, String reason) {
        assertThat(problems(aCase().with(name, typed))).anySatisfy(problem -> {
            assertThat(problem.weight()).isEqualTo(Weight.REFUSED);
            assertThat(problem.words()).contains(reason);
            assertThat(problem.place()).isNotBlank();
        });
        assertThat(Review.of(aCase().with(name, typed).answers(), AROUND).maySave())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "child.birth, enter a birth date or an age",
        "missing.type, is needed",
        "missing.date, is needed",
        "agency.name, is needed"
    })
    void whatIsNeededIsAskedFor(String name, String reason) {
        assertThat(problems(aCase().without(name)))
                .filteredOn(Problem::stops)
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains(reason));
    }

    @Test
    void aChildMayGoMissingThisMinuteAndNotTheNext() {
        assertThat(problems(aCase().with("missing.date", "11/13/2026").with("missing.time", "12:00")))
                .isEmpty();
        assertThat(problems(aCase().with("missing.date", "11/13/2026").with("missing.time", "12:01")))
                .extracting(Problem::words)
                .containsExactly("the child would go missing in the future. Check time and time zone.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            child.birth    | 08/02/2002 | missing.type   | 24 years old: is this a critically missing young adult?
            child.height   | 4'0"       | child.height   | 4'0" at 15: is that right?
            child.height   | 6'10"      | child.height   | 6'10" at 15: is that right?
            child.weight   | 40         | child.weight   | 40 lb at 15: is that right?
            child.age      | 12         | child.age      | by the birth date the child was 15. Is it right that they differ?
            missing.date   | 11/11/2024 | missing.date   | missing since 2024: is this the year you mean?
            missing.zip    | 84101      | missing.zip    | 84101 is Salt Lake City, Utah, not Nevada. Keep both?
            agency.entered | 11/10/2026 | agency.entered | entered into NCIC before the child went missing: is that right?
            """)
    void whatIsUnusualAsksAndThenPasses(String name, String typed, String beside, String question) {
        assertThat(problems(aCase().with(name, typed)))
                .filteredOn(Problem::stops)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.name()).isEqualTo(beside);
                    assertThat(problem.weight()).isEqualTo(Weight.ASKED);
                    assertThat(problem.words()).isEqualTo(question);
                });
        var sure = aCase().with(name, typed).with("sure." + beside, question);
        assertThat(Review.of(sure.answers(), AROUND).maySave()).isTrue();
    }

    @Test
    void yesToOneQuestionIsNotYesToAnother() {
        var sure = aCase().with("child.height", "4'0\"").with("sure.child.height", "6'10\" at 15: is that right?");
        assertThat(Review.of(sure.answers(), AROUND).maySave()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "child.eyes, TURQ",
        "child.hair, MIX",
        "mark.0.kind, ZAP",
        "mark.0.part, L TAIL",
        "vehicle.color, CAM",
        "vehicle.plate, THIS IS NO PLATE AT ALL"
    })
    void codesWeDoNotHoldAreRemarkedUponAndNeverRefused(String name, String typed) {
        var family = aCase().with(name, typed);
        assertThat(problems(family)).singleElement().satisfies(problem -> {
            assertThat(problem.weight()).isEqualTo(Weight.REMARKED);
            assertThat(problem.words()).contains("kept as typed");
        });
        assertThat(Review.of(family.answers(), AROUND).maySave()).isTrue();
    }

    @Test
    void whatIsTooLongIsRefusedAndNotCut() {
        var long300 = "x".repeat(300);
        assertThat(problems(aCase().with("child.surname", long300)))
                .extracting(Problem::words)
                .containsExactly("300 characters are too many. Shorten it to 200; the rest fits under circumstances.");
    }

    @Test
    void aProblemNamesTheRowItIsIn() {
        assertThat(problems(aCase().with("companion.1.age", "300")))
                .extracting(Problem::place)
                .containsExactly("Companion 2, age");
    }

    @Test
    void aRowMoreThanTheFormHasIsNotTaken() {
        assertThat(aCase().with("companion.99.name", "Nobody")
                        .with("child.rank", "none")
                        .answers())
                .isEqualTo(aCase().answers());
    }
}
