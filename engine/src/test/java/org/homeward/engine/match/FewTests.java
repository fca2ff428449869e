package org.homeward.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.api.Test;

class FewTests {
    @Test
    void fewValuesAreAllCompared() {
        assertThat(Few.of(List.of("a", "b"), List.of("c"), Function.identity())).containsExactly("a", "b");
    }

    @Test
    void ofManyValuesThoseOnBothSidesAreCompared() {
        var many = numbers(0, 5_000);
        assertThat(Few.of(many, numbers(4_998, 9_000), Function.identity())).containsExactly("4998", "4999");
        assertThat(Few.of(many, numbers(6_000, 7_000), Function.identity())).hasSize(16);
    }

    /** Two reports that list an address book each: four hundred million pairs of addresses. */
    @Test
    void twoAddressBooksAreComparedByWhatTheyShare() {
        var scorer = new Scorer(Statistics.builtIn(Frequencies.builder().seal()));
        var score = scorer.score(addressBook(0), addressBook(19_999));
        assertThat(score.parts()).anySatisfy(part -> {
            assertThat(part.left()).isEqualTo("person19999@example.org");
            assertThat(part.bits()).isPositive();
        });
    }

    private static Profile addressBook(int from) {
        return Profile.of(
                IntStream.range(from, from + 20_000)
                        .mapToObj(n -> Fact.of(Property.EMAIL, "person" + n + "@example.org"))
                        .toList(),
                People.NOW);
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(String::valueOf).toList();
    }
}
