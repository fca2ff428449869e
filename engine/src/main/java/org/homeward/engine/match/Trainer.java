package org.homeward.engine.match;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Profile;

/**
 * Learns weights from profiles without labels: u from pairs drawn at random, m and the prior by expectation maximisation over candidate
 * pairs ({@link Expectation}). A function of the profiles in the order given and the pairs as a set; the number of threads makes no
 * difference, since all that threads add up are whole numbers. Give the profiles in an order of their content (record hash), not of
 * arrival.
 */
public final class Trainer {
    private static final long SEED = 20260314;
    private static final int MOST_RANDOM_PAIRS = 400_000;
    /** For each mention of the sample; a small one has few values to be met by chance. */
    private static final int RANDOM_PAIRS = 50;

    private static final int CHUNK = 1 << 13;

    private final IntFunction<Profile> profiles;
    private final double mentions;
    private final Frequencies frequencies;
    private final List<Feature> features;
    /** Tells levels only, which no weight changes. */
    private final Scorer untrained;

    private final Patterns random;

    /**
     * @param profiles what mentions say, by number
     * @param sample numbers of those that stand for all, in an order of their content
     * @param mentions how many there are in all
     */
    public Trainer(IntFunction<Profile> profiles, int[] sample, long mentions, Frequencies frequencies) {
        this.profiles = profiles;
        this.mentions = mentions;
        this.frequencies = frequencies;
        this.features = Features.of(Arrays.stream(sample).mapToObj(profiles));
        this.untrained = new Scorer(untrained());
        this.random = patterns(randomPairs(sample));
    }

    /**
     * Some pairs of profiles, none twice.
     *
     * @param drawn each packed as {@link #pack}
     * @param share how many of all they are
     */
    public record Pairs(long[] drawn, double share) {}

    /** Two numbers as one. */
    public static long pack(int a, int b) {
        return (long) a << 32 | b;
    }

    public static int first(long pair) {
        return (int) (pair >>> 32);
    }

    public static int second(long pair) {
        return (int) pair;
    }

    /** @param candidates pairs worth comparing */
    public Statistics train(Pairs candidates) {
        return random.pairs() == 0
                ? untrained.statistics()
                : statistics(expectation(candidates).estimate(), 1);
    }

    /**
     * Learns again from what was found the first time. As everywhere, an archive of fewer mentions than {@link Statistics#SMALLEST} is judged as
     * if it had that many: its prior is the lower.
     *
     * @param first what was learnt then, which knows how many pairs are of one household
     * @param matches pairs found to be one entity, compared or not
     */
    public Statistics again(Statistics first, Pairs matches) {
        if (random.pairs() == 0) return untrained.statistics();
        double odds = Math.pow(2, first.household());
        return statistics(
                expectation(matches).ofMatches(odds / (1 + odds)), Math.min(1, mentions / Statistics.SMALLEST));
    }

    private Expectation expectation(Pairs pairs) {
        return new Expectation(features, patterns(pairs.drawn), random, allPairs(), pairs.share);
    }

    private double allPairs() {
        return mentions / 2 * (mentions - 1);
    }

    /** @param fewer what the priors found are multiplied by */
    private Statistics statistics(Estimate estimate, double fewer) {
        double prior = Statistics.logOdds(fewer * estimate.prior());
        double household = Statistics.logOdds(fewer * estimate.household());
        return Statistics.of(new Weights(features, estimate), frequencies, prior, household);
    }

    private Statistics untrained() {
        var builtIn = Statistics.builtIn(frequencies);
        var weights = new Weights(features, Expectation.builtIn(features));
        return Statistics.of(weights, frequencies, builtIn.prior(), builtIn.household());
    }

    /** All pairs when there are few, otherwise a sample with replacement; in an order that finds one of the two at hand. */
    private static long[] randomPairs(int[] sample) {
        int size = sample.length;
        int pairs = Math.min(RANDOM_PAIRS * size, MOST_RANDOM_PAIRS);
        if (size / 2.0 * (size - 1) <= pairs)
            return IntStream.range(0, size)
                    .mapToObj(a -> IntStream.range(a + 1, size).mapToLong(b -> pack(sample[a], sample[b])))
                    .flatMapToLong(those -> those)
                    .toArray();
        var draw = new SplittableRandom(SEED);
        return LongStream.generate(() -> {
                    int a = draw.nextInt(size);
                    int b = draw.nextInt(size - 1);
                    return pack(sample[a], sample[b >= a ? b + 1 : b]);
                })
                .limit(pairs)
                .sorted()
                .toArray();
    }

    private Patterns patterns(long[] pairs) {
        return IntStream.range(0, (pairs.length + CHUNK - 1) / CHUNK)
                .parallel()
                .mapToObj(chunk -> patterns(pairs, chunk))
                .collect(Patterns::new, Patterns::addAll, Patterns::addAll);
    }

    private Patterns patterns(long[] pairs, int chunk) {
        var patterns = new Patterns();
        var levels = new byte[features.size()];
        for (int i = chunk * CHUNK; i < Math.min(pairs.length, (chunk + 1) * CHUNK); i++) {
            untrained.levels(profiles.apply(first(pairs[i])), profiles.apply(second(pairs[i])), levels);
            patterns.add(levels);
        }
        return patterns;
    }
}
