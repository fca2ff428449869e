package org.homeward.engine.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Supplier;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Outline;
import org.homeward.engine.text.Profile;

/**
 * Scores two profiles: the sum over features of the weight of the level at which they agree, adjusted by how common the shared value is
 * (Winkler, "Frequency-Based Matching in Fellegi-Sunter Model of Record Linkage", US Census Bureau RR2000/06).
 *
 * <p>Symmetric, exact (whole units of 1/1024 bit, so the parts add up to the last digit) and without an upper end. A missing value is
 * neutral. What makes evidence weigh less than its pieces is itself a part and says why: the pieces of an address come together, and
 * the people of a household share much without being one: see {@link Correlated}.
 */
public final class Scorer {
    private final Statistics statistics;
    private final Rarities rarities;
    private final Bounds bounds;

    public Scorer(Statistics statistics) {
        this.statistics = statistics;
        this.rarities = new Rarities(statistics);
        this.bounds = new Bounds(statistics, rarities);
    }

    public Statistics statistics() {
        return statistics;
    }

    /** The evidence that both are one entity, in units of 1/1024 bit: what {@link #score} adds up, without its words. */
    public int units(Profile a, Profile b) {
        return new Tally(statistics, rarities, null).add(a, b);
    }

    /** The same in bits. */
    public double bits(Profile a, Profile b) {
        return Weights.bits(units(a, b));
    }

    /** Evidence and prior together, log-odds in units of 1/1024 bit: at 0 or more the engine accepts the pair. */
    public int logOdds(Profile a, Profile b) {
        return units(a, b) + prior();
    }

    /** Log-odds before any evidence, in the same units. */
    public int prior() {
        return bounds.prior;
    }

    /**
     * Reads how common each value of this profile is, so that scoring it with others finds that near. Returns a mixture of what was read: who
     * keeps it keeps a compiler from leaving it all out.
     */
    public long bringNear(Profile profile) {
        return statistics.frequencies().bringNear(profile.terms());
    }

    /** What this profile's {@link #logOdds} with others can be at most. */
    public Bound bound(Profile profile) {
        return bound(profile, Outline.of(profile));
    }

    /** The same for one whose outline is known. */
    public Bound bound(Profile profile, long[] outline) {
        return new Bound(bounds, profile, outline);
    }

    /** True when a pair with this evidence is more likely one entity than two. */
    public boolean accepts(double bits) {
        return bits * Weights.UNITS_PER_BIT + prior() >= 0;
    }

    public Score score(Profile a, Profile b) {
        var parts = new ArrayList<Part>();
        double bits = Weights.bits(new Tally(statistics, rarities, parts).add(a, b));
        parts.sort(Comparator.comparingDouble((Part part) -> -Math.abs(part.bits()))
                .thenComparing(Part::feature));
        return new Score(bits, statistics.probability(bits), parts);
    }

    /**
     * The same of evidence that is known already.
     *
     * @param evidence their {@link #units}
     * @param explained the two profiles' {@link #score}, asked for when its parts are read
     */
    public Score score(int evidence, Supplier<Score> explained) {
        double bits = Weights.bits(evidence);
        return new Score(
                bits, statistics.probability(bits), () -> explained.get().parts());
    }

    /** What the profiles say of a property that is no piece of an address, in bits: that part of their {@link #score}. */
    public double bits(Profile a, Profile b, Property property) {
        if (!a.says(property) || !b.says(property)) return 0;
        var weights = statistics.weights();
        var features = weights.features();
        var pair = new Pair(a, b);
        var found = new Finding();
        int sum = 0;
        for (int f = 0; f < features.size(); f++) {
            var feature = features.get(f);
            if (feature.property() != property) continue;
            found.clear();
            feature.comparison().compare(pair, found);
            if (found.level == 0) continue;
            sum += rarities.adjusted(feature, pair, found, weights.units(f, found.level), weights.u(f, found.level));
        }
        return Weights.bits(sum);
    }

    /** True when one could be the other's parent by their birth dates, which have nothing in common. */
    public boolean isGenerationApart(Profile a, Profile b) {
        var found = new Finding();
        BirthComparison.compare(new Pair(a, b), found);
        return found.level == BirthComparison.GENERATION_APART;
    }

    /** True when their given names are known for two. */
    public boolean areTwoNames(Profile a, Profile b) {
        var found = new Finding();
        NameComparisons.given(new Pair(a, b), found);
        return found.level == Tokens.TWO_NAMES;
    }

    /** What is taken off their {@link #score} since people of one household share as much, in bits: 0 or less. */
    public double household(Profile a, Profile b) {
        var tally = new Tally(statistics, rarities, null);
        tally.add(a, b);
        return tally.household();
    }

    /** Levels of agreement, one per feature, for training. */
    void levels(Profile a, Profile b, byte[] levels) {
        var weights = statistics.weights();
        var features = weights.features();
        var pair = new Pair(a, b);
        var found = new Finding();
        long both = a.said() & b.said();
        for (int f = 0; f < levels.length; f++) {
            found.clear();
            if (weights.isSaid(f, both)) features.get(f).comparison().compare(pair, found);
            levels[f] = (byte) found.level;
        }
    }
}
