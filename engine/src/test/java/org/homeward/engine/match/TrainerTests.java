package org.homeward.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.api.Test;

class TrainerTests {
    private static final long SEED = 20260314;
    private final List<Profile> people = new ArrayList<>();

    /** 300 people of 20 names each way, every second one told twice. */
    private TrainerTests() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 300; i++) {
            var facts = People.someone(random);
            people.add(Profile.of(facts, People.NOW));
            if (i % 2 == 0) people.add(Profile.of(People.retold(facts, random), People.NOW));
        }
    }

    @Test
    void thePriorComesOutNearTheTruthWithoutLabels() {
        double matches = Math.pow(2, train(candidates(false)).prior()) * people.size() * (people.size() - 1) / 2;
        System.out.printf("seed %d: %.0f matches estimated, 150 true%n", SEED, matches);
        assertThat(matches).isBetween(110.0, 190.0);
    }

    @Test
    void trainingFindsThePairsItWasNotTold() {
        var scorer = new Scorer(train(candidates(false)));
        int right = 0;
        int wrong = 0;
        for (long pair : candidates(false)) {
            int a = Trainer.first(pair);
            int b = Trainer.second(pair);
            if (scorer.logOdds(people.get(a), people.get(b)) < 0) continue;
            // Two who are one stand side by side, the first of them at a place divisible by three.
            if (a % 3 == 0 && b == a + 1) right++;
            else wrong++;
        }
        System.out.printf("seed %d: %d right, %d wrong, 150 true%n", SEED, right, wrong);
        assertThat(right).isGreaterThanOrEqualTo(140);
        assertThat(wrong).isLessThanOrEqualTo(5);
    }

    /** Of 66 pairs of one name, three are fathers and sons: too few to teach that people are born twice. */
    @Test
    void aFewFathersAndSonsOfOneNameDontTeachThatBirthDatesJumpAGeneration() {
        var random = new SplittableRandom(SEED);
        var profiles = new ArrayList<Profile>();
        var candidates = LongStream.builder();
        for (int i = 0; i < 66; i++) {
            var facts = List.of(
                    Fact.of(Property.GIVEN_NAME, invented(random)),
                    Fact.of(Property.SURNAME, invented(random)),
                    Fact.of(
                            Property.ADDRESS,
                            1 + random.nextInt(90) + " Juniper St, " + invented(random) + ", NV 89801"));
            for (int earlier : new int[] {0, i < 3 ? 30 : 0}) {
                int month = earlier > 0 ? 12 : 1 + i % 11;
                var born = "%d-%02d-%02d".formatted(1945 + i % 60 - earlier, month, 1 + i % 27);
                profiles.add(Profile.of(with(facts, Fact.of(Property.BIRTH_DATE, born)), People.NOW));
            }
            candidates.add(Trainer.pack(2 * i, 2 * i + 1));
        }
        var learnt = People.trainer(profiles)
                .train(new Trainer.Pairs(candidates.build().toArray(), 1));

        assertThat(new Scorer(learnt).bits(profiles.get(0), profiles.get(1), Property.BIRTH_DATE))
                .isLessThan(-6);
    }

    private static List<Fact> with(List<Fact> facts, Fact one) {
        var all = new ArrayList<>(facts);
        all.add(one);
        return all;
    }

    /** Town, postcode and state of neighbours agree all three; independent, they would outweigh every name. */
    @Test
    void neighboursAreNotLearntToBeOnePerson() {
        var random = new SplittableRandom(SEED);
        var neighbours = new ArrayList<Profile>();
        var candidates = LongStream.builder();
        for (int i = 0; i < 4000; i++) {
            int town = i / 5;
            var facts = List.of(
                    Fact.of(Property.GIVEN_NAME, invented(random)),
                    Fact.of(Property.SURNAME, invented(random)),
                    Fact.of(Property.BIRTH_DATE, "%d-%02d-14".formatted(1960 + i % 50, 1 + random.nextInt(12))),
                    Fact.of(Property.CITY, invented(new SplittableRandom(town))),
                    Fact.of(Property.STATE, town % 2 == 0 ? "NV" : "UT"),
                    Fact.of(Property.ZIP, String.valueOf(89_000 + town)));
            neighbours.add(Profile.of(facts, People.NOW));
            for (int other = 5 * town; other < i; other++) candidates.add(Trainer.pack(other, i));
        }
        var trained = new Scorer(People.trainer(neighbours)
                .train(new Trainer.Pairs(candidates.build().toArray(), 1)));
        assertThat(IntStream.range(1, 5)
                        .filter(other -> trained.logOdds(neighbours.getFirst(), neighbours.get(other)) >= 0))
                .isEmpty();
    }

    private static String invented(SplittableRandom random) {
        var name = new StringBuilder();
        for (int i = 0; i < 3; i++)
            name.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        return name.toString();
    }

    @Test
    void theOrderOfTheCandidatesMakesNoDifference() {
        assertThat(train(candidates(true)).version())
                .isEqualTo(train(candidates(false)).version());
    }

    @Test
    void anArchiveOfOneKeepsTheBuiltInWeights() {
        var one = people.subList(0, 1);
        var statistics = People.trainer(one).train(new Trainer.Pairs(new long[0], 1));
        assertThat(statistics.prior())
                .isEqualTo(Statistics.builtIn(People.frequencies(one)).prior());
    }

    private Statistics train(long[] candidates) {
        return People.trainer(people).train(new Trainer.Pairs(candidates, 1));
    }

    /** Every pair that shares a surname, in order or shuffled. */
    private long[] candidates(boolean shuffled) {
        var pairs = new ArrayList<Long>();
        for (int a = 0; a < people.size(); a++)
            for (int b = a + 1; b < people.size(); b++)
                if (!Collections.disjoint(people.get(a).terms(), people.get(b).terms())) pairs.add(Trainer.pack(a, b));
        if (shuffled) Collections.shuffle(pairs, new Random(SEED));
        return pairs.stream().mapToLong(Long::longValue).toArray();
    }

    @Test
    void plainValuesOfOneKindAreReadByTheirWeights() {
        var weights = Weights.builtIn(List.of("school"));
        assertThat(weights.features().stream().map(Feature::name)).contains("school", "birth date");
        assertThat(Arrays.asList(Property.values()))
                .containsAll(weights.features().stream().map(Feature::property).toList());
    }
}
