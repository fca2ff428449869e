package org.homeward.engine.match;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The weight of every level of every feature: log2(m / u), the log-odds weights of Fellegi and Sunter, "A Theory for Record Linkage"
 * (JASA 64, 1969). Kept in whole units of 1/{@value #UNITS_PER_BIT} bit, so that a sum is the same in whatever order it is made.
 */
public final class Weights {
    static final int UNITS_PER_BIT = 1024;
    /** No single comparison weighs more than this: no estimate from data is that sure. */
    private static final double MOST_BITS = 24;

    private final List<Feature> features;
    private final Estimate estimate;
    /** By feature, the bit of its property. */
    private final long[] properties;

    private final int[][] units;
    private final double[][][] care;

    Weights(List<Feature> features, Estimate estimate) {
        this.features = List.copyOf(features);
        this.estimate = estimate;
        this.properties = features.stream()
                .mapToLong(feature -> 1L << feature.property().ordinal())
                .toArray();
        this.units = new int[features.size()][];
        for (int f = 0; f < units.length; f++) {
            boolean identifies = features.get(f).rarity() == Feature.Rarity.IDENTIFIER;
            units[f] = identifies
                    ? descending(estimate.m()[f].clone(), estimate.u()[f].clone())
                    : units(estimate.m()[f], estimate.u()[f]);
        }
        this.care = estimate.care().ratios(features);
    }

    /**
     * The units of an identifier, of which the same never says less than what is alike. It seems to where accounts of one person are
     * numbered, or where hardly any are alike, and then a search for one of them would find its neighbours first. Levels in the wrong
     * order are taken for one, so that each counts by how often it came up (pool adjacent violators: Ayer et al., "An Empirical
     * Distribution Function for Sampling with Incomplete Information", 1955); of those taken for one the better weighs a unit more.
     */
    private static int[] descending(double[] m, double[] u) {
        int different = m.length - 1;
        int[] first = new int[different];
        for (int level = 1; level < different; level++) {
            first[level] = level;
            double pooledM = m[level];
            double pooledU = u[level];
            int above = level - 1;
            while (above > 0 && m[above] * pooledU <= pooledM * u[above]) {
                int levels = above - first[above] + 1;
                pooledM += levels * m[above];
                pooledU += levels * u[above];
                first[level] = first[above];
                above = first[above] - 1;
            }
            int levels = level - first[level] + 1;
            Arrays.fill(m, first[level], level + 1, pooledM / levels);
            Arrays.fill(u, first[level], level + 1, pooledU / levels);
        }
        int[] units = units(m, u);
        for (int level = 2; level < different; level++) units[level] = Math.min(units[level], units[level - 1] - 1);
        return units;
    }

    /** Weights for people when nothing was learnt yet. {@code keys}: names of {@link org.homeward.engine.text.Profile#others()}. */
    public static Weights builtIn(Collection<String> keys) {
        var features = Features.withOthers(keys);
        return new Weights(features, Expectation.builtIn(features));
    }

    /** The same with no further names. */
    public static Weights builtIn() {
        return builtIn(Set.of());
    }

    static Weights read(DataInput in) throws IOException {
        var others = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) others.add(in.readUTF());
        var features = Features.withOthers(others);
        double[][] m = readTable(in, features);
        double[][] u = readTable(in, features);
        double prior = in.readDouble();
        double spread = in.readDouble();
        var at = new double[Care.AT.length][][];
        for (int z = 0; z < at.length; z++) at[z] = readTable(in, features);
        return new Weights(features, new Estimate(m, u, prior, 0, new Care(spread, at)));
    }

    void write(DataOutput out) throws IOException {
        var others = Features.others(features);
        out.writeInt(others.size());
        for (var key : others) out.writeUTF(key);
        writeTable(estimate.m(), out);
        writeTable(estimate.u(), out);
        out.writeDouble(estimate.prior());
        out.writeDouble(estimate.care().spread());
        for (var m : estimate.care().m()) writeTable(m, out);
    }

    private static double[][] readTable(DataInput in, List<Feature> features) throws IOException {
        var table = Expectation.empty(features);
        for (var levels : table) for (int level = 1; level < levels.length; level++) levels[level] = in.readDouble();
        return table;
    }

    private static void writeTable(double[][] table, DataOutput out) throws IOException {
        for (var levels : table) for (int level = 1; level < levels.length; level++) out.writeDouble(levels[level]);
    }

    List<Feature> features() {
        return features;
    }

    Estimate estimate() {
        return estimate;
    }

    /** True when the feature's property has its bit. */
    boolean isSaid(int feature, long said) {
        return (properties[feature] & said) != 0;
    }

    /** Weight of a level of the feature with that number; 0 for a missing value. */
    int units(int feature, int level) {
        return units[feature][level];
    }

    /** False when every comparison counts for itself. */
    boolean knowsCare() {
        return estimate.care().spread() > 0;
    }

    /** By point of {@link Care}, log2 of how much likelier the level is there than on average. */
    double[] care(int feature, int level) {
        return care[feature][level];
    }

    /** How often two who are not one entity reach the level by chance. */
    double u(int feature, int level) {
        return estimate.u()[feature][level];
    }

    static double bits(int units) {
        return (double) units / UNITS_PER_BIT;
    }

    static int[] units(double[] m, double[] u) {
        var units = new int[m.length];
        for (int level = 1; level < m.length; level++) {
            double bits = Math.log(m[level] / u[level]) / Math.log(2);
            units[level] = (int) Math.rint(Math.clamp(bits, -MOST_BITS, MOST_BITS) * UNITS_PER_BIT);
        }
        return units;
    }
}
