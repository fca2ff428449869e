package org.homeward.clearinghouse.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.engine.match.Part;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.Property;
import org.junit.jupiter.api.Test;

class ReasonsTests {
    private final Part phone = new Part("phone", Property.PHONE, "+1 202 555 0142", "(202) 555-0142", 14, "same");
    private final Part name = new Part("given name", Property.GIVEN_NAME, "Ana", "Anna", 3, "one letter differs");
    private final Part state = new Part("state", Property.STATE, "NV", "UT", -4, "");

    @Test
    void whatSpeaksForComesFirst() {
        assertThat(Reasons.of(score(phone, state, name)))
                .containsExactly("same phone", "similar given name", "different state");
    }

    @Test
    void aSurnameWithinAWholeNameIsTheSame() {
        var surname = new Part("surname", Property.SURNAME, "Petrov", "Irina Petrov", 12, "same; held by 2 records");
        assertThat(Reasons.of(score(surname))).containsExactly("same surname");
        assertThat(Reasons.sign(surname)).isEqualTo("=");
        var area = new Part("zip", Property.ZIP, "89801", "89803", 1, "same area");
        assertThat(Reasons.of(score(area))).containsExactly("similar zip");
    }

    @Test
    void aCorrectionIsNoReasonOfItsOwn() {
        var care = new Part("care taken", Property.OTHER, "", "", 2, "slips come together");
        assertThat(Reasons.of(score(phone, care))).containsExactly("same phone");
        assertThat(Reasons.kinds(score(phone, care))).isEqualTo("same phone");
    }

    @Test
    void anAgeFitsABirthDate() {
        var age = new Part("birth date", Property.BIRTH_DATE, "15", "08/02/2011", 1, "age fits; held by 7 records");
        assertThat(Reasons.of(score(age))).containsExactly("birth date: age fits");
    }

    @Test
    void whatIsShownAsNothingIsNoReason() {
        var household =
                new Part("household", Property.ADDRESS, "", "", -0.01, "shared by people who live together, too");
        assertThat(Reasons.of(score(phone, household))).containsExactly("same phone");
        assertThat(Likelihood.bits(household.bits())).isEqualTo("0.0");
    }

    private static Score score(Part... parts) {
        return new Score(20, 0.99, List.of(parts));
    }
}
