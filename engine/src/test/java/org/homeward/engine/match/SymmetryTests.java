package org.homeward.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.homeward.engine.model.Fact;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.ProfileBytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A score is the same from either side, and of the values as said and as an index keeps them. */
class SymmetryTests {
    private static final int PEOPLE = 120;

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void aScoreDependsOnNeitherSideNorForm(long seed) {
        System.out.println("seed " + seed);
        var random = new SplittableRandom(seed);
        var people = new ArrayList<Profile>();
        for (int i = 0; i < PEOPLE; i++) people.add(Profile.of(facts(random), People.NOW));
        var scorer = new Scorer(Statistics.builtIn(People.frequencies(people)));
        for (var a : people)
            for (var b : people) {
                int units = scorer.units(a, b);
                assertThat(scorer.units(b, a)).as("%s and %s", a, b).isEqualTo(units);
                assertThat(scorer.units(kept(a), kept(b))).as("%s and %s", a, b).isEqualTo(units);
            }
    }

    /** One in three is told of as two, so that there are several names, dates and numbers to choose from. */
    private static List<Fact> facts(SplittableRandom random) {
        var facts = new ArrayList<>(People.someone(random));
        if (random.nextInt(3) == 0) facts.addAll(People.someone(random));
        return facts;
    }

    private static Profile kept(Profile profile) {
        var bytes = ProfileBytes.write(profile);
        return ProfileBytes.read(bytes, 0, bytes.length);
    }
}
