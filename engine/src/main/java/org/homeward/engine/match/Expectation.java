package org.homeward.engine.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Estimates m-probabilities and the share of matches without labels, by expectation maximisation over patterns of agreement (Dempster,
 * Laird and Rubin 1977; for record linkage Winkler 1988, after Fellegi and Sunter 1969).
 *
 * <p>There are three kinds of pairs: of one entity, of two people of one household, and of strangers. Without the second, families would be
 * learnt for persons who change their given names: in an archive of households that is what the likeliest two kinds are.
 *
 * <p>u comes from pairs drawn at random, which are nearly all non-matches; each counts by how little it looks like a match, anew in every
 * round. Pairs that are no candidates count as non-matches, so the prior is that of the whole archive and not of the candidates. The levels'
 * built-in probabilities stand in as {@value #PSEUDO_PAIRS} pairs seen before, and more of rare levels: an archive too small to learn from keeps
 * them.
 */
final class Expectation {
    private static final int ROUNDS = 80;
    private static final double PSEUDO_PAIRS = 100;
    private static final double SETTLED = 1e-5;
    /** Never quite none: an estimate of zero could not grow again. */
    private static final double LEAST_PAIRS = 0.1;

    private static final int POINTS = Care.AT.length;
    /** Patterns that one thread sums at a time. */
    private static final int PIECE = 1 << 11;

    private static final int CARE_ROUNDS = 20;
    private static final double FIRST_SPREAD = 1;
    private static final double WIDEST_SPREAD = 2.5;

    private final List<Feature> features;
    private final List<Seen> candidates;
    private final List<Seen> random;
    /** By feature and level, how many random pairs showed it. */
    private final double[][] drawn;

    private final double possible;
    private final double universe;

    /**
     * @param pairs how many could be one entity
     * @param share of all candidates, how many are among these: the pairs that are none are cut in the same proportion
     */
    Expectation(List<Feature> features, Patterns candidates, Patterns random, double pairs, double share) {
        this.features = features;
        this.candidates = candidates.sorted().stream().map(Seen::of).toList();
        this.random = random.sorted().stream().map(Seen::of).toList();
        this.drawn = empty(features);
        for (var pattern : this.random)
            for (int i = 0; i < pattern.features.length; i++)
                drawn[pattern.features[i]][pattern.levels[i]] += pattern.count;
        this.possible = Math.max(pairs, 1);
        this.universe = Math.max(pairs * share, 1);
    }

    /** A pattern without the features of which it says nothing. */
    private record Seen(int[] features, byte[] levels, long count) {
        static Seen of(Patterns.Counted pattern) {
            byte[] all = pattern.levels();
            int[] features =
                    IntStream.range(0, all.length).filter(f -> all[f] > 0).toArray();
            var levels = new byte[features.length];
            for (int i = 0; i < levels.length; i++) levels[i] = all[features[i]];
            return new Seen(features, levels, pattern.count());
        }
    }

    Estimate estimate() {
        var start = builtIn(features).m();
        var care = Care.of(FIRST_SPREAD, start, evenly());
        double prior = Math.min(0.5, Math.max(candidates.size() / 10.0, 1) / universe);
        double household = prior;
        double[][] u = nonMatches(care, builtIn(features).u(), prior, household);
        for (int round = 0; round < ROUNDS; round++) {
            var sums = new Step(care, u, prior, household).over(candidates, false);
            double next = Math.min(0.5, Math.max(sums.matches, LEAST_PAIRS) / universe);
            double spread = care.spread();
            care = sums.maximise(spread);
            double homes = households(sums.households, sums.matches);
            boolean settled = Math.abs(next - prior) <= SETTLED * prior
                    && Math.abs(homes - household) <= SETTLED * household
                    && Math.abs(care.spread() - spread) <= SETTLED;
            prior = next;
            household = homes;
            u = nonMatches(care, u, prior, household);
            if (settled) break;
        }
        return new Estimate(care.mean(), u, prior, household, care);
    }

    /**
     * The same where all the candidates are matches, found by all the evidence there is about an entity and not by the pair alone:
     * entities know pairs that by themselves would never have been believed, nor compared.
     *
     * @param household the share of pairs that are two people of one household, as found before
     */
    Estimate ofMatches(double household) {
        double matches = candidates.stream().mapToLong(Seen::count).sum();
        double prior = Math.min(0.5, Math.max(matches, LEAST_PAIRS) / universe);
        var care = Care.of(FIRST_SPREAD, builtIn(features).m(), evenly());
        double[][] u = builtIn(features).u();
        for (int round = 0; round < CARE_ROUNDS; round++) {
            care = new Step(care, u, prior, household).over(candidates, true).maximise(care.spread());
            u = nonMatches(care, u, prior, household);
        }
        return new Estimate(care.mean(), u, prior, household, care);
    }

    /** The share of pairs that are two people of one household, which is never believed to be less than in a table cleaned of families. */
    private double households(double found, double matches) {
        double least = Statistics.leastHouseholds(matches / universe * possible) / possible;
        return Math.clamp(found / universe, least, 0.5);
    }

    private double[][] evenly() {
        double[][] pairs = new double[Care.AT.length][features.size()];
        for (int z = 0; z < pairs.length; z++) Arrays.fill(pairs[z], Care.SHARE[z]);
        return pairs;
    }

    /** One E step: how likely each pattern is a match. */
    private final class Step {
        private final double[][][] ratio = new double[POINTS][][];
        private final double offset;
        private final int[][] units = new int[features.size()][];
        /** Log2 of the odds that two are of one household. */
        private final double household;

        Step(Care care, double[][] u, double prior, double household) {
            for (int z = 0; z < POINTS; z++) {
                ratio[z] = empty(features);
                for (int f = 0; f < u.length; f++)
                    for (int l = 1; l < u[f].length; l++) ratio[z][f][l] = Math.log(care.m()[z][f][l] / u[f][l]);
            }
            offset = Math.log(prior / (1 - prior));
            double[][] mean = care.mean();
            for (int f = 0; f < units.length; f++) units[f] = Weights.units(mean[f], u[f]);
            this.household = Statistics.logOdds(household);
        }

        /**
         * Sums over patterns, by all processors; the same whatever their number, for they take pieces of one size and add them up in order.
         *
         * @param matches true when all are known to be
         */
        Sums over(List<Seen> patterns, boolean matches) {
            var pieces = IntStream.range(0, (patterns.size() + PIECE - 1) / PIECE)
                    .parallel()
                    .mapToObj(piece -> {
                        var sums = new Sums();
                        var some = patterns.subList(piece * PIECE, Math.min(patterns.size(), (piece + 1) * PIECE));
                        for (var pattern : some) add(pattern, matches, sums);
                        return sums;
                    })
                    .toList();
            var all = new Sums();
            pieces.forEach(all::add);
            return all;
        }

        private void add(Seen pattern, boolean isMatch, Sums sums) {
            double all = offset + Math.log(2) * Weights.bits(correlation(pattern, sums.correlated));
            double[] odds = sums.odds;
            double most = Double.NEGATIVE_INFINITY;
            for (int z = 0; z < POINTS; z++) {
                odds[z] = all + Math.log(Care.SHARE[z]);
                for (int i = 0; i < pattern.features.length; i++)
                    odds[z] += ratio[z][pattern.features[i]][pattern.levels[i]];
                most = Math.max(most, odds[z]);
            }
            double sum = 0;
            for (int z = 0; z < POINTS; z++) sum += odds[z] = Math.exp(odds[z] - most);
            double share = isMatch ? pattern.count : pattern.count / (1 + Math.exp(-most) / sum);
            for (int z = 0; z < POINTS; z++) odds[z] *= share / sum;
            sums.add(pattern, share);
            double home = Math.pow(2, household + sums.correlated.home());
            sums.households += (pattern.count - share) * home / (1 + home);
        }

        /** What the levels together say more or less than each for itself. */
        private int correlation(Seen pattern, Correlated correlated) {
            correlated.clear();
            int apart = 0;
            for (int i = 0; i < pattern.features.length; i++) {
                int f = pattern.features[i];
                int level = pattern.levels[i];
                apart += correlated.add(features.get(f), level, units[f][level]) - units[f][level];
            }
            return apart + correlated.address() + correlated.household(household);
        }
    }

    /** The expected matches, in all and by level, and by the care taken. */
    private final class Sums {
        private final Correlated correlated = new Correlated();
        /** Of the pattern looked at: by point, the matches expected. */
        private final double[] odds = new double[POINTS];

        private final double[][] expected = empty(features);
        /** By point and feature: pairs that say something, and those of them that slip. */
        private final double[][] pairs = new double[POINTS][features.size()];

        private final double[][] slips = new double[POINTS][features.size()];
        private double matches;
        private double households;

        private void add(Seen pattern, double share) {
            matches += share;
            for (int i = 0; i < pattern.features.length; i++) {
                int f = pattern.features[i];
                expected[f][pattern.levels[i]] += share;
                for (int z = 0; z < POINTS; z++) {
                    pairs[z][f] += odds[z];
                    if (pattern.levels[i] > 1) slips[z][f] += odds[z];
                }
            }
        }

        private void add(Sums other) {
            matches += other.matches;
            households += other.households;
            for (int f = 0; f < expected.length; f++) {
                for (int l = 0; l < expected[f].length; l++) expected[f][l] += other.expected[f][l];
                for (int z = 0; z < POINTS; z++) {
                    pairs[z][f] += other.pairs[z][f];
                    slips[z][f] += other.slips[z][f];
                }
            }
        }

        Care maximise(double spread) {
            double[][] m = Expectation.this.maximise(expected);
            for (int z = 0; z < POINTS; z++)
                for (int f = 0; f < m.length; f++) pairs[z][f] += PSEUDO_PAIRS * Care.SHARE[z];
            return Care.of(spread(spread, Care.of(spread, m, pairs)), m, pairs);
        }

        /** One Newton step towards the likeliest spread; {@link #PSEUDO_PAIRS} hold it back where there is little to learn from. */
        private double spread(double spread, Care care) {
            double slope = -PSEUDO_PAIRS * spread;
            double curve = PSEUDO_PAIRS;
            for (int z = 0; z < POINTS; z++)
                for (int f = 0; f < features.size(); f++) {
                    double pairs = this.pairs[z][f] - PSEUDO_PAIRS * Care.SHARE[z];
                    double slip = 1 - care.m()[z][f][1];
                    slope += Care.AT[z] * (slips[z][f] - pairs * slip);
                    curve += Care.AT[z] * Care.AT[z] * pairs * slip * (1 - slip);
                }
            return Math.clamp(spread + Math.clamp(slope / curve, -0.3, 0.3), 0, WIDEST_SPREAD);
        }
    }

    private double[][] maximise(double[][] expected) {
        double[][] m = empty(features);
        for (int f = 0; f < m.length; f++) {
            var levels = features.get(f).levels();
            double seen = 0;
            for (int l = 1; l <= levels.size(); l++) seen += expected[f][l];
            for (int l = 1; l <= levels.size(); l++)
                m[f][l] = held(expected[f][l], seen, levels.get(l - 1).m());
        }
        return m;
    }

    /**
     * A share of pairs, and the built-in one as pairs seen before: {@value #PSEUDO_PAIRS}, or as many as one pair of that level is in. Of fewer there
     * would be less than one at a level that hardly anyone reaches, and two pairs of father and son, taken for one person, would teach that
     * people are born twice.
     */
    private static double held(double expected, double seen, double builtIn) {
        double before = Math.max(PSEUDO_PAIRS, 1 / builtIn);
        return (expected + before * builtIn) / (seen + before);
    }

    /** u from the random pairs, less what each of them is likely to be a match. */
    private double[][] nonMatches(Care care, double[][] before, double prior, double household) {
        var matches = new Step(care, before, prior, household).over(random, false);
        double[][] u = new double[features.size()][];
        for (int f = 0; f < u.length; f++)
            u[f] = settled(drawn[f], matches.expected[f], features.get(f).levels());
        return u;
    }

    /** Makes counts of pairs at each level, and of matches among them, probabilities. */
    private static double[] settled(double[] drawn, double[] matches, List<Level> levels) {
        var u = new double[drawn.length];
        double pairs = Arrays.stream(drawn).sum();
        double sum = 0;
        for (int l = 1; l < u.length; l++) {
            double builtIn = levels.get(l - 1).u();
            // One pair in three not yet seen keeps a level that never came up by chance from weighing without bound.
            double unseen = Math.max(PSEUDO_PAIRS * builtIn, Math.min(0.3, pairs * builtIn));
            sum += u[l] = Math.max(drawn[l] - matches[l], 0) + unseen;
        }
        for (int l = 1; l < u.length; l++) u[l] /= sum;
        return u;
    }

    /** The built-in probabilities as they stand, and no prior of their own. */
    static Estimate builtIn(List<Feature> features) {
        double[][] m = empty(features);
        double[][] u = empty(features);
        for (int f = 0; f < m.length; f++)
            for (int l = 1; l < m[f].length; l++) {
                m[f][l] = features.get(f).levels().get(l - 1).m();
                u[f][l] = features.get(f).levels().get(l - 1).u();
            }
        return new Estimate(m, u, 0, 0, Care.even(m));
    }

    static double[][] empty(List<Feature> features) {
        double[][] table = new double[features.size()][];
        for (int f = 0; f < table.length; f++)
            table[f] = new double[features.get(f).levels().size() + 1];
        return table;
    }
}
