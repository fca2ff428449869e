package org.homeward.engine.match;

import java.util.List;

/**
 * Estimates m-probabilities and the share of matches without labels, by expectation maximisation over patterns of agreement (Dempster,
 * Laird and Rubin 1977; for record linkage Winkler 1988, after Fellegi and Sunter 1969).
 *
 * <p>u comes from pairs drawn at random, which are nearly all non-matches; their few matches are taken out again in every round. Pairs
 * that are no candidates count as non-matches, so the prior is that of the whole archive and not of the candidates. The levels' built-in
 * probabilities stand in as {@value #PSEUDO_PAIRS} pairs seen before: an archive too small to learn from keeps them.
 */
final class Expectation {
    private static final int ROUNDS = 80;
    private static final double PSEUDO_PAIRS = 20;
    private static final double SETTLED = 1e-7;
    /** Never quite none: an estimate of zero could not grow again. */
    private static final double LEAST_PAIRS = 0.1;

    private final List<Feature> features;
    private final List<Patterns.Counted> candidates;
    private final double[][] random;
    private final double universe;

    /**
     * @param random per feature and level, how many random pairs showed it (index 0: missing)
     * @param universe number of pairs that could be one entity
     */
    Expectation(List<Feature> features, Patterns candidates, Patterns random, double universe) {
        this.features = features;
        this.candidates = candidates.sorted();
        this.random = marginals(random.sorted());
        this.universe = Math.max(universe, 1);
    }

    Estimate estimate() {
        double[][] m = builtIn(features).m();
        double prior = Math.min(0.5, Math.max(candidates.size() / 10.0, 1) / universe);
        double[][] u = nonMatches(m, prior);
        for (int round = 0; round < ROUNDS; round++) {
            var step = new Step(m, u, prior);
            candidates.forEach(step::add);
            double next = Math.min(0.5, Math.max(step.matches, LEAST_PAIRS) / universe);
            m = maximise(step.expected);
            u = nonMatches(m, next);
            boolean settled = Math.abs(next - prior) <= SETTLED * prior;
            prior = next;
            if (settled) break;
        }
        return new Estimate(m, u, prior);
    }

    /** One E step: the expected matches, in all and by level. */
    private final class Step {
        private final double[][] ratio = empty(features);
        private final double[][] expected = empty(features);
        private final double offset;
        private double matches;

        Step(double[][] m, double[][] u, double prior) {
            offset = Math.log(prior / (1 - prior));
            for (int f = 0; f < m.length; f++)
                for (int l = 1; l < m[f].length; l++) ratio[f][l] = Math.log(m[f][l] / u[f][l]);
        }

        void add(Patterns.Counted pattern) {
            double odds = offset;
            byte[] levels = pattern.levels();
            for (int f = 0; f < levels.length; f++) odds += ratio[f][levels[f]];
            double share = pattern.count() / (1 + Math.exp(-odds));
            matches += share;
            for (int f = 0; f < levels.length; f++) expected[f][levels[f]] += share;
        }
    }

    private double[][] maximise(double[][] expected) {
        double[][] m = empty(features);
        for (int f = 0; f < m.length; f++) {
            var levels = features.get(f).levels();
            double seen = PSEUDO_PAIRS;
            for (int l = 1; l <= levels.size(); l++) seen += expected[f][l];
            for (int l = 1; l <= levels.size(); l++)
                m[f][l] = (expected[f][l] + PSEUDO_PAIRS * levels.get(l - 1).m()) / seen;
        }
        return m;
    }

    /** u from the random pairs, less the matches that must be among them. */
    private double[][] nonMatches(double[][] m, double prior) {
        double[][] u = empty(features);
        for (int f = 0; f < u.length; f++) {
            var levels = features.get(f).levels();
            double pairs = 0;
            for (int l = 1; l <= levels.size(); l++) pairs += random[f][l];
            double sum = 0;
            for (int l = 1; l <= levels.size(); l++) {
                double builtIn = levels.get(l - 1).u();
                double left = Math.max(random[f][l] - pairs * prior * m[f][l], 0);
                // One pair in three not yet seen keeps a level that never came up by chance from weighing without
                // bound.
                u[f][l] = left + Math.max(PSEUDO_PAIRS * builtIn, Math.min(0.3, pairs * builtIn));
                sum += u[f][l];
            }
            for (int l = 1; l <= levels.size(); l++) u[f][l] /= sum;
        }
        return u;
    }

    private double[][] marginals(List<Patterns.Counted> patterns) {
        double[][] counts = empty(features);
        for (var pattern : patterns)
            for (int f = 0; f < counts.length; f++) counts[f][pattern.levels()[f]] += pattern.count();
        return counts;
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
        return new Estimate(m, u, 0);
    }

    private static double[][] empty(List<Feature> features) {
        double[][] table = new double[features.size()][];
        for (int f = 0; f < table.length; f++)
            table[f] = new double[features.get(f).levels().size() + 1];
        return table;
    }
}
