package org.homeward.engine.match;

import java.util.List;

/**
 * How much care was taken over a pair of records: whoever slips in one thing is likelier to slip in others, so that several small
 * differences together speak less against one entity than each does alone. The log-odds of a slip, which is any level but the first, are
 * shifted for all features at once by a normal variable of standard deviation {@code spread}, taken at three points (Gauss and Hermite).
 * A random-effects latent class model after Qu, Tan and Kutner (Biometrics 52, 1996), for record linkage Daggy, Xu, Hui and Grannis
 * (BMC Medical Informatics 14, 2014).
 *
 * @param spread 0: everything is independent
 * @param m by point, feature and level, the probability of the level among pairs that are one entity
 */
record Care(double spread, double[][][] m) {
    static final double[] AT = {-Math.sqrt(3), 0, Math.sqrt(3)};
    static final double[] SHARE = {1 / 6.0, 2 / 3.0, 1 / 6.0};
    private static final int NEWTON_STEPS = 40;

    /** The same for whatever care was taken. */
    static Care even(double[][] m) {
        return new Care(0, new double[][][] {m, m, m});
    }

    /** Of each feature so many slips that, over all care taken, {@code m} comes out for pairs spread over the points as in {@code pairs}. */
    static Care of(double spread, double[][] m, double[][] pairs) {
        var at = new double[AT.length][m.length][];
        for (int f = 0; f < m.length; f++) {
            double slips = 1 - m[f][1];
            double level = level(slips, spread, pairs, f);
            for (int z = 0; z < AT.length; z++) at[z][f] = shifted(m[f], slips, logistic(level + spread * AT[z]));
        }
        return new Care(spread, at);
    }

    private static double[] shifted(double[] m, double slips, double slipsHere) {
        double[] shifted = m.clone();
        shifted[1] = 1 - slipsHere;
        for (int l = 2; l < m.length; l++) shifted[l] = m[l] / slips * slipsHere;
        return shifted;
    }

    /** The log-odds of a slip at care 0 that give so many slips in all. */
    private static double level(double slips, double spread, double[][] pairs, int feature) {
        double level = Math.log(slips / (1 - slips));
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double all = 0;
            double found = 0;
            double slope = 0;
            for (int z = 0; z < AT.length; z++) {
                double p = logistic(level + spread * AT[z]);
                all += pairs[z][feature];
                found += pairs[z][feature] * p;
                slope += pairs[z][feature] * p * (1 - p);
            }
            double change = Math.clamp((slips * all - found) / Math.max(slope, 1e-12), -1, 1);
            level += change;
            if (Math.abs(change) < 1e-9) break;
        }
        return level;
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Over all care taken. */
    double[][] mean() {
        double[][] mean = new double[m[0].length][];
        for (int f = 0; f < mean.length; f++) {
            mean[f] = new double[m[0][f].length];
            for (int z = 0; z < AT.length; z++)
                for (int l = 1; l < mean[f].length; l++) mean[f][l] += SHARE[z] * m[z][f][l];
        }
        return mean;
    }

    /** By feature, level and point, log2 of how much likelier the level is there than on average; nothing when the spread is 0. */
    double[][][] ratios(List<Feature> features) {
        double[][] mean = mean();
        double[][][] ratios = new double[features.size()][][];
        for (int f = 0; f < ratios.length; f++) {
            ratios[f] = new double[mean[f].length][AT.length];
            for (int l = 1; l < mean[f].length; l++)
                for (int z = 0; z < AT.length; z++) ratios[f][l][z] = Statistics.log2(m[z][f][l] / mean[f][l]);
        }
        return ratios;
    }
}
