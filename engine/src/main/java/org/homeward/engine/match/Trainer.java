package org.homeward.engine.match;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Profile;

/**
 * Learns weights from profiles without labels: u from pairs drawn at random, m and the prior by expectation maximisation over candidate
 * pairs ({@link Expectation}). A function of the profiles in the order given, the candidates as a set, and the seed; the number of
 * threads makes no difference, since all that threads add up are whole numbers. Give the profiles in an order of their content (record
 * hash), not of arrival.
 */
public final class Trainer {
    private static final int RANDOM_PAIRS = 400_000;
    private static final int MOST_CANDIDATES = 300_000;
    private static final int CHUNK = 1 << 13;

    private Trainer() {}

    /**
     * @param profiles all mentions of one type
     * @param space which of their pairs could be one entity
     * @param candidates pairs worth comparing, packed as {@link PairSpace#pack}, none twice
     * @param seed for the random pairs
     */
    public static Statistics train(
            List<Profile> profiles, PairSpace space, long[] candidates, Frequencies frequencies, long seed) {
        var features = Features.of(profiles);
        if (space.pairs() < 1) return untrained(features, frequencies);
        var untrained = new Scorer(untrained(features, frequencies));
        var sample = sample(candidates, seed);
        double share = Math.max(1, sample.length) / (double) Math.max(1, candidates.length);
        var estimate = new Expectation(
                        features,
                        patterns(untrained, profiles, sample, features.size()),
                        patterns(untrained, profiles, randomPairs(space, seed), features.size()),
                        space.pairs(),
                        share)
                .estimate();
        return statistics(features, estimate, frequencies, space, 1);
    }

    /**
     * Learns again from what was found the first time. As everywhere, a table smaller than {@link Statistics#SMALLEST} rows is judged as if it
     * had that many: its prior is the lower.
     *
     * @param matches the pairs found to be one entity, compared or not
     */
    public static Statistics again(
            Statistics before, List<Profile> profiles, PairSpace space, long[] matches, long seed) {
        var features = before.weights().features();
        var scorer = new Scorer(before);
        var sample = sample(matches, seed);
        double share = Math.max(1, sample.length) / (double) Math.max(1, matches.length);
        var estimate = new Expectation(
                        features,
                        patterns(scorer, profiles, sample, features.size()),
                        patterns(scorer, profiles, randomPairs(space, seed), features.size()),
                        space.pairs(),
                        share)
                .ofMatches();
        return statistics(
                features, estimate, before.frequencies(), space, Math.min(1, space.size() / Statistics.SMALLEST));
    }

    /** @param fewer what the prior found is multiplied by */
    private static Statistics statistics(
            List<Feature> features, Estimate estimate, Frequencies frequencies, PairSpace space, double fewer) {
        double prior = Statistics.log2(fewer * estimate.prior() / (1 - fewer * estimate.prior()));
        double household = Statistics.household(prior, estimate.prior() * space.pairs());
        return Statistics.of(new Weights(features, estimate), frequencies, prior, household);
    }

    private static Statistics untrained(List<Feature> features, Frequencies frequencies) {
        var builtIn = Statistics.builtIn(frequencies);
        var weights = new Weights(features, Expectation.builtIn(features));
        return Statistics.of(weights, frequencies, builtIn.prior(), builtIn.household());
    }

    /** All candidates when there are few, otherwise that many drawn without order. */
    private static long[] sample(long[] candidates, long seed) {
        if (candidates.length <= MOST_CANDIDATES) return candidates;
        var random = new SplittableRandom(seed);
        double share = (double) MOST_CANDIDATES / candidates.length;
        return Arrays.stream(candidates)
                .filter(pair -> random.nextDouble() < share)
                .toArray();
    }

    /** All pairs when there are few, otherwise a sample with replacement. */
    private static long[] randomPairs(PairSpace space, long seed) {
        if (space.pairs() <= RANDOM_PAIRS) return allPairs(space);
        var random = new SplittableRandom(seed);
        return LongStream.generate(() -> space.random(random))
                .limit(RANDOM_PAIRS)
                .toArray();
    }

    private static long[] allPairs(PairSpace space) {
        var pairs = LongStream.builder();
        for (int a = 0; a < space.size(); a++) allPairs(space, a, pairs);
        return pairs.build().toArray();
    }

    private static void allPairs(PairSpace space, int a, LongConsumer pairs) {
        for (int b = a + 1; b < space.size(); b++) if (space.contains(a, b)) pairs.accept(PairSpace.pack(a, b));
    }

    private static Patterns patterns(Scorer scorer, List<Profile> profiles, long[] pairs, int features) {
        return IntStream.range(0, (pairs.length + CHUNK - 1) / CHUNK)
                .parallel()
                .mapToObj(chunk -> patterns(scorer, profiles, pairs, features, chunk))
                .collect(Patterns::new, Patterns::addAll, Patterns::addAll);
    }

    private static Patterns patterns(Scorer scorer, List<Profile> profiles, long[] pairs, int features, int chunk) {
        var patterns = new Patterns();
        var levels = new byte[features];
        for (int i = chunk * CHUNK; i < Math.min(pairs.length, (chunk + 1) * CHUNK); i++) {
            var a = profiles.get(PairSpace.first(pairs[i]));
            scorer.levels(a, profiles.get(PairSpace.second(pairs[i])), levels);
            patterns.add(levels);
        }
        return patterns;
    }
}
