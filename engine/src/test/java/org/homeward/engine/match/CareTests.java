package org.homeward.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.api.Test;

class CareTests {
    private static final long SEED = 20260314;

    @Test
    void theMeanOverAllCareIsWhatWasAskedFor() {
        double[][] m = {{0, .7, .2, .1}, {0, .95, .05}};
        double[][] pairs = new double[3][2];
        for (int z = 0; z < 3; z++) Arrays.fill(pairs[z], 1000 * Care.SHARE[z]);

        var mean = Care.of(1.2, m, pairs).mean();

        for (int f = 0; f < m.length; f++)
            for (int l = 1; l < m[f].length; l++) assertThat(mean[f][l]).isCloseTo(m[f][l], within(1e-6));
    }

    @Test
    void slipsThatComeTogetherAreFoundToComeTogether() {
        double even = train(twice(1)).weights().estimate().care().spread();
        double uneven = train(twice(5)).weights().estimate().care().spread();
        System.out.printf("seed %d: spread %.2f where slips are independent, %.2f where not%n", SEED, even, uneven);
        assertThat(uneven).isGreaterThan(even + 0.3);
    }

    @Test
    void thePartsAddUpWithWhatWasLearntOfCare() {
        var people = twice(5);
        var scorer = new Scorer(train(people));
        int said = 0;
        for (int i = 0; i < people.size(); i++)
            for (int j = Math.max(0, i - 3); j < i; j++) {
                var score = scorer.score(people.get(i), people.get(j));
                assertThat(score.parts().stream().mapToDouble(Part::bits).sum()).isCloseTo(score.bits(), within(1e-9));
                assertThat(score.bits()).isEqualTo(scorer.bits(people.get(j), people.get(i)));
                if (score.parts().stream().anyMatch(part -> part.feature().equals("care taken"))) said++;
            }
        assertThat(said).isPositive();
    }

    /** Pairs side by side; every third is retold so many times over. */
    private static List<Profile> twice(int times) {
        var random = new SplittableRandom(SEED);
        var people = new ArrayList<Profile>();
        for (int i = 0; i < 400; i++) {
            var facts = People.someone(random);
            var retold = facts;
            for (int t = 0; t < (i % 3 == 0 ? times : 1); t++) retold = People.retold(retold, random);
            people.add(Profile.of(facts, People.NOW));
            people.add(Profile.of(retold, People.NOW));
        }
        return people;
    }

    private static Statistics train(List<Profile> people) {
        var candidates = new ArrayList<Long>();
        for (int i = 0; i < people.size(); i += 2)
            for (int j = i + 1; j < Math.min(people.size(), i + 20); j++) candidates.add(Trainer.pack(i, j));
        return People.trainer(people)
                .train(new Trainer.Pairs(
                        candidates.stream().mapToLong(Long::longValue).toArray(), 1));
    }
}
