package org.homeward.engine.match;

import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Adds up one pair. With a list of parts it explains as it adds; without, it only adds. Both ways run the same sums.
 *
 * <p>What pieces of correlated evidence say less together than each for itself is a part of its own: {@link Correlated}. So is what a
 * careless record makes of them, which slips in several things at once: {@link Care}.
 */
final class Tally {
    private final Statistics statistics;
    private final Rarities rarities;
    private final @Nullable List<Part> parts;
    private final Finding found = new Finding();
    private final List<Part> pieces = new ArrayList<>(0);
    private final Correlated correlated = new Correlated();
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
        long both = a.said() & b.said();
        int sum = 0;
        for (int f = 0; f < features.size(); f++) {
            if (!weights.isSaid(f, both)) continue;
            var feature = features.get(f);
            found.clear();
            feature.comparison().compare(pair, found);
            if (found.level == 0) continue;
            int weight = weights.units(f, found.level);
            double u = weights.u(f, found.level);
            int units = rarities.adjusted(feature, pair, found, weight, u);
            if (parts != null)
                (feature.group() == Feature.Group.ADDRESS ? pieces : parts)
                        .add(part(feature, units, rarities.isOfName(feature, pair, found, weight, u)));
            sum += correlated.add(feature, found.level, units);
            if (weights.knowsCare()) care(weights.care(f, found.level));
        }
        return sum + addressPart() + householdPart() + (weights.knowsCare() ? carePart() : 0);
    }

    /** @param ofName see {@link Namesakes} */
    private Part part(Feature feature, int units, boolean ofName) {
        var note = new StringBuilder(feature.levels().get(found.level - 1).note());
        var shared = found.shared;
        if (shared != null && feature.rarity() != Feature.Rarity.IGNORED) {
            note.append("; ").append(held(rarities.holders(shared)));
            if (found.alsoShared != null) note.append(" and ").append(held(rarities.holders(found.alsoShared)));
            if (rarities.isHub(feature, shared)) note.append(": a hub, so sharing it says nothing");
        }
        if (ofName) note.append("; made of the name, which counts already");
        return new Part(
                feature.name(), feature.property(), found.left, found.right, Weights.bits(units), note.toString());
    }

    /** As of the sealed snapshot: a value may have come in since. One record's own are not counted in an archive. */
    private static String held(long holders) {
        return holders <= 1 ? "held by one record at most" : "held by " + holders + " records";
    }

    private int addressPart() {
        int limited = correlated.address();
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
        if (correlated.isLimited()) note.append("; limited, since the pieces of an address go together");
        return new Part(
                "address", Property.ADDRESS, left.toString(), right.toString(), Weights.bits(limited), note.toString());
    }

    private static void append(StringBuilder text, String between, String next) {
        if (!text.isEmpty()) text.append(between);
        text.append(next);
    }

    /** Of the pair added last, in bits. */
    double household() {
        return Weights.bits(correlated.household(statistics.household()));
    }

    private int householdPart() {
        int units = correlated.household(statistics.household());
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
                    "care taken",
                    Property.OTHER,
                    "",
                    "",
                    Weights.bits(units),
                    units > 0
                            ? "slips come together: several say less than each alone"
                            : "slips come together: one alone says more"));
        return units;
    }
}
