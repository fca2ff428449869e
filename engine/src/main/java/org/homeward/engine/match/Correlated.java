package org.homeward.engine.match;

/**
 * Evidence of one pair that comes and goes together, so that its pieces say less than each for itself.
 *
 * <ul>
 *   <li>The pieces of an address make one part, limited both ways: all change when someone moves, and a postcode tells nothing that its
 *       town has not told.
 *   <li>Strangers are not the only alternative. Two people of one household share surname, phone and address, and twins the birth date
 *       too. The pair is weighed against that: {@code -log2((1 + p h) / (1 + p))}, where h is how much better "one household" explains it
 *       than chance does, and p the odds that two records come from one household.
 * </ul>
 *
 * <p>Training and scoring both reckon so: a training that took towns and postcodes for independent would learn to find neighbours.
 */
final class Correlated {
    static final int ADDRESS_MOST = 24 * Weights.UNITS_PER_BIT;
    /** Of 256 pairs of one entity one has moved, and then the pieces differ as those of strangers do: that all do says no more. */
    static final int ADDRESS_LEAST = -8 * Weights.UNITS_PER_BIT;

    private int address;
    /** What the pieces of the address would say each for itself. */
    private int said;
    /** The most that a piece of its area says. */
    private int area;

    /** In bits, what speaks for one household. */
    private double household;
    /** And against: a surname or telephone that differs. Scores leave it out, since families have several of both. */
    private double against;

    void clear() {
        address = said = area = 0;
        household = against = 0;
    }

    /** In bits, how much better one household explains what was compared than chance does. */
    double home() {
        return household + against + Weights.bits(address());
    }

    /** Takes what one feature says; returns what of it counts for itself. */
    int add(Feature feature, int level, int units) {
        if (feature.group() == Feature.Group.ADDRESS) {
            piece(feature, units);
            return 0;
        }
        household += feature.sharedAtHome(level, Weights.bits(units));
        if (feature.group() == Feature.Group.HOUSEHOLD) against += Math.min(0, Weights.bits(units));
        return units;
    }

    /** Town, postcode, state and country follow from one another: only the one that says most speaks for the pair. */
    private void piece(Feature feature, int units) {
        said += units;
        if (feature.isOfAnArea() && units > 0) {
            address += Math.max(units - area, 0);
            area = Math.max(units, area);
        } else address += units;
    }

    /** What the address says as a whole. */
    int address() {
        return Math.clamp(address, ADDRESS_LEAST, ADDRESS_MOST);
    }

    /** True when that isn't the sum of its pieces. */
    boolean isLimited() {
        return address() != said;
    }

    /**
     * What must be taken off since people of one household share as much: 0 or less. An address that differs speaks against one household as
     * it does against one person.
     *
     * @param prior log2 of the odds that two are of one household
     */
    int household(double prior) {
        double shared = household + Weights.bits(address());
        double alternative = log2OnePlus(shared + prior) - log2OnePlus(prior);
        return -(int) Math.rint(alternative * Weights.UNITS_PER_BIT);
    }

    /** log2(1 + 2^x), without overflow; below -30 it is nothing in units. */
    static double log2OnePlus(double x) {
        if (x < -30) return 0;
        return x > 60 ? x : Math.log1p(Math.pow(2, x)) / Math.log(2);
    }
}
