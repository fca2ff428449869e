package org.homeward.bench.link;

import java.util.Arrays;
import java.util.List;

/** Weights by EM over patterns of agreement (Winkler 1988); u is held at what random pairs show. */
final class FellegiSunter {
    private static final int ROUNDS = 40;
    private static final int LEVELS = SqlComparison.LEVELS;
    private static final double START_SHARE = 0.2;
    private static final double SMALLEST = 1e-6;

    private final double[][] m;
    private final double[][] u;
    /** u among the candidates: they agree by the rules that brought them up. */
    private final double[][] candidate;

    private double share = START_SHARE;

    /** @param levels for each comparison -1 for missing, else 0 to 3 */
    record Pattern(int[] levels, long count) {}

    private FellegiSunter(int comparisons, double[][] u) {
        this.m = new double[comparisons][];
        this.u = u;
        this.candidate = new double[comparisons][];
        for (int k = 0; k < comparisons; k++) {
            m[k] = new double[] {0.05, 0.05, 0.1, 0.8};
            candidate[k] = u[k].clone();
        }
    }

    static FellegiSunter train(List<Pattern> candidates, List<Pattern> random) {
        int comparisons = candidates.isEmpty() ? random.getFirst().levels.length : candidates.getFirst().levels.length;
        var model = new FellegiSunter(comparisons, shares(random, comparisons));
        for (int round = 0; round < ROUNDS; round++) model.round(candidates);
        return model;
    }

    private static double[][] shares(List<Pattern> patterns, int comparisons) {
        var shares = new double[comparisons][LEVELS];
        for (var pattern : patterns)
            for (int k = 0; k < comparisons; k++)
                if (pattern.levels[k] >= 0) shares[k][pattern.levels[k]] += pattern.count;
        for (var levels : shares) normalise(levels);
        return shares;
    }

    private static void normalise(double[] levels) {
        double sum = Arrays.stream(levels).sum();
        for (int i = 0; i < levels.length; i++)
            levels[i] = sum == 0 ? 1.0 / levels.length : Math.max(levels[i] / sum, SMALLEST);
    }

    private void round(List<Pattern> patterns) {
        var matched = new double[m.length][LEVELS];
        var other = new double[m.length][LEVELS];
        double matches = 0;
        double all = 0;
        for (var pattern : patterns) {
            double probability = probability(pattern.levels);
            matches += probability * pattern.count;
            all += pattern.count;
            for (int k = 0; k < m.length; k++) {
                if (pattern.levels[k] < 0) continue;
                matched[k][pattern.levels[k]] += probability * pattern.count;
                other[k][pattern.levels[k]] += (1 - probability) * pattern.count;
            }
        }
        if (all == 0) return;
        share = Math.clamp(matches / all, SMALLEST, 1 - SMALLEST);
        for (int k = 0; k < m.length; k++) {
            normalise(matched[k]);
            normalise(other[k]);
            m[k] = matched[k];
            candidate[k] = other[k];
        }
    }

    private double probability(int[] levels) {
        double odds = share / (1 - share);
        for (int k = 0; k < levels.length; k++) if (levels[k] >= 0) odds *= m[k][levels[k]] / candidate[k][levels[k]];
        return odds / (1 + odds);
    }

    /** log2(m / u) of every level of a comparison. */
    double[] bits(int k) {
        var bits = new double[LEVELS];
        for (int level = 0; level < LEVELS; level++) bits[level] = log2(m[k][level] / u[k][level]);
        return bits;
    }

    /** How likely two random values are equal. */
    double chance(int k) {
        return u[k][LEVELS - 1];
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
