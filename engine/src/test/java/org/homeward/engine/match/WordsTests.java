package org.homeward.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Role;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {
    private final Scorer scorer =
            new Scorer(Statistics.builtIn(Frequencies.builder().seal()));

    @ParameterizedTest
    @CsvSource({
        "Juniper Motel LLC, The Juniper Motel, same",
        "J.M.C. Transport, JMC Transport Inc, same",
        "Brigade Forty-Four, Brigade 44, same",
        "Good Will Shelter, Goodwill Shelter, same",
        "Juniper Motel, Motel Juniper, same",
        "Juniper Motl, Juniper Motel, one letter differs",
        "Juniper Motel Elko, Juniper Motel, part agrees",
        "National Lodging Network, NLN, alike",
        "Juniper Motel, Larkspur Motel, different",
        "Larkspur Group of Elko, Larkspur Group of Reno, different"
    })
    void organisationsAreComparedByAllTheirWords(String left, String right, String note) {
        assertThat(note(EntityType.ORGANISATION, "surname", left, right)).startsWith(note);
        assertThat(note(EntityType.ORGANISATION, "surname", right, left)).startsWith(note);
    }

    @ParameterizedTest
    @CsvSource({
        "TobiasQuillfeather, Tobias Quillfeather",
        "Tobias-Quillfeather, Tobias Quillfeather",
        "Salman Okonjo bin, Okonjo bin Salman",
        "Quillfeather Tobias, Tobias Quillfeather"
    })
    void namesRunTogetherOrInAnotherOrderAgree(String left, String right) {
        assertThat(note(EntityType.PERSON, "given name", left, right)).contains("crossed");
        assertThat(note(EntityType.PERSON, "given name", right, left)).contains("crossed");
    }

    private String note(EntityType type, String feature, String left, String right) {
        return scorer.score(profile(type, left), profile(type, right)).parts().stream()
                .filter(part -> part.feature().equals(feature))
                .map(Part::note)
                .findFirst()
                .orElse("nothing");
    }

    private static Profile profile(EntityType type, String name) {
        return Profile.of(
                new Mention(type, Role.SUBJECT, List.of(Fact.of(Property.NAME, name))),
                new Provenance("test", "1", Instant.EPOCH));
    }
}
