package org.homeward.bench.engine;

/** What probabilities said and what was true, in bins of a twentieth. */
final class Calibration {
    private static final int BINS = 20;

    private final double[] said = new double[BINS];
    private final long[] right = new long[BINS];
    private long count;

    void add(double probability, boolean same) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        said[bin] += probability;
        if (same) right[bin]++;
        count++;
    }

    /** The mean distance between what bins say and how many of them are right, weighted by their sizes (Naeini 2015). */
    double error() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) error += Math.abs(said[bin] - right[bin]);
        return count == 0 ? 0 : error / count;
    }
}
