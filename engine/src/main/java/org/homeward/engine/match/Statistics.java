package org.homeward.engine.match;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.homeward.engine.text.Frequencies;

/**
 * The sealed snapshot every score reads: weights, how common each value is, and how rare a match is. A score is a function of two
 * profiles and a snapshot, never of what came since.
 *
 * @param prior log2 of the odds that two mentions drawn blindly are one entity; negative
 * @param household log2 of the odds that they are two people of one household; negative
 * @param version digest of all of the above: equal content, equal version
 */
public record Statistics(Weights weights, Frequencies frequencies, double prior, double household, String version) {
    /** An archive this small or smaller is judged as if it had this many mentions: a handful of records proves nothing is rare. */
    static final double SMALLEST = 1_000;

    /** For so many pairs of one person there is one pair of one household at least, where a table is cleaned of duplicates or laid beside another. */
    private static final double MATCHES_PER_HOUSEHOLD = 256;

    /** Pairs of one household expected in any table: a small one is as likely to be full of families as of duplicates. */
    private static final double HOUSEHOLDS = 20;

    static Statistics of(Weights weights, Frequencies frequencies, double prior, double household) {
        return new Statistics(weights, frequencies, prior, household, digest(weights, frequencies, prior, household));
    }

    /** Built-in weights; one match per mention is expected, so the prior odds are 1 in the number of mentions, and as many of a household. */
    public static Statistics builtIn(Frequencies frequencies) {
        double prior = prior(frequencies);
        return of(Weights.builtIn(), frequencies, prior, prior);
    }

    /** Reads what {@link #write} wrote; throws {@link IOException} when it is something else. */
    public static Statistics read(DataInput in) throws IOException {
        var version = in.readUTF();
        double prior = in.readDouble();
        double household = in.readDouble();
        return new Statistics(Weights.read(in), Frequencies.read(in), prior, household, version);
    }

    /** Writes all of it, the version too: working that out again would mean to look at all frequencies. */
    public void write(DataOutput out) throws IOException {
        out.writeUTF(version);
        out.writeDouble(prior);
        out.writeDouble(household);
        weights.write(out);
        frequencies.write(out);
    }

    /**
     * How many pairs of one household there are at least.
     *
     * @param matches how many pairs there are of one entity
     */
    static double leastHouseholds(double matches) {
        return Math.min(HOUSEHOLDS + matches / MATCHES_PER_HOUSEHOLD, matches);
    }

    private static double prior(Frequencies frequencies) {
        return -log2(Math.max(frequencies.total(), SMALLEST));
    }

    /** The probability that goes with so many bits of evidence, above 0 and below 1. */
    public double probability(double bits) {
        double odds = Math.pow(2, bits + prior);
        double probability = Double.isInfinite(odds) ? 1 : odds / (1 + odds);
        return Math.clamp(probability, Double.MIN_NORMAL, Math.nextDown(1.0));
    }

    /** Log2 of the odds that go with a probability. */
    static double logOdds(double probability) {
        return log2(probability / (1 - probability));
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static String digest(Weights weights, Frequencies frequencies, double prior, double household) {
        var text = new StringBuilder(frequencies.digest())
                .append(prior)
                .append(' ')
                .append(household)
                .append(' ')
                .append(weights.estimate().care().spread());
        for (int f = 0; f < weights.features().size(); f++)
            text.append('\n')
                    .append(weights.features().get(f).name())
                    .append(Arrays.toString(weights.estimate().m()[f]))
                    .append(Arrays.toString(weights.estimate().u()[f]));
        try {
            var sha =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
