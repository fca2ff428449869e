package org.homeward.engine.match;

import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Adds up one pair. With a list of parts it explains as it adds; without, it only adds. Both ways run the same sums.
 *
 * <p>Three corrections keep correlated evidence from being counted as independent:
 *
 * <ul>
 *   <li>the pieces of an address make one part, limited both ways: they come and go together when someone moves, and a postcode tells
 *       nothing that its town has not told;
 *   <li>strangers are not the only alternative. Two people of one household share surname, phone and address, and twins the birth date
 *       too. The last part weighs the pair against that: {@code -log2((1 + p h) / (1 + p))}, where h is how much better "one household"
 *       explains it than chance does, and p the odds that two records come from one household.
 *       Without a sign of the person (given name, birth date, number) it eats up what the household shares;
 *   <li>a careless record slips in several things at once: {@link Care}.
 * </ul>
 */
final class Tally {
    static final int ADDRESS_MOST = 24 * Weights.UNITS_PER_BIT;
    static final int ADDRESS_LEAST = -9 * Weights.UNITS_PER_BIT;
    private final Statistics statistics;
    private final Rarities rarities;
    private final @Nullable List<Part> parts;
    private final Finding found = new Finding();
    private final List<Part> pieces = new ArrayList<>(0);
    /** What the pieces of an address say together, what they would say each for itself, and the most that a piece of its area says. */
    private int address;

    private int said;
    private int area;
    private double household;
    private final double[] care = new double[Care.AT.length];

    Tally(Statistics statistics, Rarities rarities, @Nullable List<Part> parts) {
        this.statistics = statistics;
        this.rarities = rarities;
        this.parts = parts;
    }

    int add(Profile a, Profile b) {
        var weights = statistics.weights();
        var features = weights.features();
        var pair = new Pair(a, b);
        int sum = 0;
        for (int f = 0; f < features.size(); f++) {
            var feature = features.get(f);
            if (!a.says(feature.property()) || !b.says(feature.property())) continue;
            found.clear();
            feature.comparison().compare(pair, found);
            if (found.level == 0) continue;
            int units = weights.units(f, found.level);
            if (found.shared != null) units += rarities.adjust(feature, found.shared, units, weights.u(f, found.level));
            sum += group(feature, units);
            if (weights.knowsCare()) care(weights.care(f, found.level));
        }
        return sum + addressPart() + householdPart() + (weights.knowsCare() ? carePart() : 0);
    }

    /** Files the units of one feature under its group; returns those that count at once. */
    private int group(Feature feature, int units) {
        if (feature.group() == Feature.Group.ADDRESS) {
            place(feature, units);
            if (parts != null) pieces.add(part(feature, units));
            return 0;
        }
        household += feature.sharedAtHome(found.level, Weights.bits(units));
        if (parts != null) parts.add(part(feature, units));
        return units;
    }

    /** Town, postcode, state and country follow from one another: only the one that says most speaks for the pair. */
    private void place(Feature feature, int units) {
        said += units;
        if (feature.isOfAnArea() && units > 0) {
            address += Math.max(units - area, 0);
            area = Math.max(units, area);
        } else address += units;
    }

    private Part part(Feature feature, int units) {
        var note = new StringBuilder(feature.levels().get(found.level - 1).note());
        var shared = found.shared;
        if (shared != null && feature.rarity() != Feature.Rarity.IGNORED) {
            note.append("; ").append(held(rarities.holders(shared)));
            if (rarities.isHub(feature, shared)) note.append(": a hub, so sharing it says nothing");
        }
        return new Part(
                feature.name(), feature.property(), found.left, found.right, Weights.bits(units), note.toString());
    }

    /** As of the sealed snapshot: a value may have come in since. One record's own are not counted in an archive. */
    private static String held(long holders) {
        return holders <= 1 ? "held by one record at most" : "held by " + holders + " records";
    }

    private int addressPart() {
        int limited = Math.clamp(address, ADDRESS_LEAST, ADDRESS_MOST);
        household += Math.max(Weights.bits(limited), 0);
        if (parts != null && !pieces.isEmpty()) parts.add(addressPart(limited));
        return limited;
    }

    private Part addressPart(int limited) {
        var note = new StringBuilder();
        var left = new StringBuilder();
        var right = new StringBuilder();
        for (var piece : pieces) {
            append(left, " ", piece.left());
            append(right, " ", piece.right());
            append(note, ", ", piece.feature() + " " + piece.note());
        }
        if (limited != said) note.append("; limited, since the pieces of an address go together");
        return new Part(
                "address", Property.ADDRESS, left.toString(), right.toString(), Weights.bits(limited), note.toString());
    }

    private static void append(StringBuilder text, String between, String next) {
        if (!text.isEmpty()) text.append(between);
        text.append(next);
    }

    private int householdPart() {
        double prior = statistics.household();
        double alternative = log2OnePlus(household + prior) - log2OnePlus(prior);
        int units = -(int) Math.rint(alternative * Weights.UNITS_PER_BIT);
        if (parts != null && units != 0)
            parts.add(new Part(
                    "household",
                    Property.ADDRESS,
                    "",
                    "",
                    Weights.bits(units),
                    "shared by people who live together, too"));
        return units;
    }

    private void care(double[] ratios) {
        for (int z = 0; z < care.length; z++) care[z] += ratios[z];
    }

    /** What all comparisons together say more or less than each alone, for slips come together: see {@link Care}. */
    private int carePart() {
        double most = Math.max(care[0], Math.max(care[1], care[2]));
        double sum = 0;
        for (int z = 0; z < care.length; z++) sum += Care.SHARE[z] * Math.pow(2, care[z] - most);
        int units = (int) Math.rint((most + Statistics.log2(sum)) * Weights.UNITS_PER_BIT);
        if (parts != null && units != 0)
            parts.add(new Part(
                    "care",
                    Property.OTHER,
                    "",
                    "",
                    Weights.bits(units),
                    "slips come together: several say less than each alone, and none says more"));
        return units;
    }

    /** log2(1 + 2^x), without overflow. */
    static double log2OnePlus(double x) {
        return x > 60 ? x : Math.log1p(Math.pow(2, x)) / Math.log(2);
    }
}
