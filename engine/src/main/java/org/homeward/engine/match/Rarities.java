package org.homeward.engine.match;

import org.homeward.engine.model.Property;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Term;
import org.jspecify.annotations.Nullable;

/** What the number of holders of a shared value does to the weight of sharing it. Reads the sealed frequencies only. */
final class Rarities {
    /** In place of the number of holders: nothing is shared. */
    static final long NONE = -1;

    static final double MOST_ADDED = 5;
    private static final double MOST_TAKEN = -7;
    /** One person's own records and those of a family may hold a number without making it any less theirs. */
    private static final long OWN = 8;

    private final Frequencies frequencies;
    private final long hub;
    /** How many mentions one entity has of itself. */
    private final double copies;

    Rarities(Statistics statistics) {
        this.frequencies = statistics.frequencies();
        this.hub = frequencies.hub();
        this.copies = 1 + frequencies.total() * Math.pow(2, statistics.prior());
    }

    long holders(Term shared) {
        return frequencies.count(shared);
    }

    /** The same of many at once, where there is a term; of the others {@link #NONE}. */
    long[] holders(@Nullable Term... shared) {
        var keys = new long[shared.length];
        for (int i = 0; i < keys.length; i++) {
            var term = shared[i];
            if (term != null) keys[i] = term.key();
        }
        int[] counts = frequencies.counts(keys);
        var holders = new long[keys.length];
        for (int i = 0; i < keys.length; i++) holders[i] = shared[i] == null ? NONE : counts[i];
        return holders;
    }

    boolean isHub(Feature feature, Term shared) {
        return feature.rarity() == Feature.Rarity.IDENTIFIER && holders(shared) > hub;
    }

    /** What a comparison found, given its weight: see {@link #adjust(Feature, Term, int, double)} and {@link Namesakes}. */
    int adjusted(Feature feature, Pair pair, Finding found, int units, double u) {
        return Math.min(units + adjust(feature, found, units, u), mostOfName(feature, pair, found));
    }

    /** True when it says less since it is a mailbox made of a name that both have. */
    boolean isOfName(Feature feature, Pair pair, Finding found, int units, double u) {
        return units + adjust(feature, found, units, u) > mostOfName(feature, pair, found);
    }

    private int mostOfName(Feature feature, Pair pair, Finding found) {
        if (feature.property() != Property.EMAIL || !Values.isLikeMailbox(found.level)) return Integer.MAX_VALUE;
        int most = Namesakes.most(found.key, pair.names(), this);
        return found.level == 1 ? most : Math.min(most, Namesakes.most(found.otherKey, pair.names(), this));
    }

    private int adjust(Feature feature, Finding found, int units, double u) {
        if (found.shared == null) return 0;
        return found.alsoShared == null
                ? adjust(feature, found.shared, units, u)
                : ofTwo(found.shared, found.alsoShared, u);
    }

    /**
     * The weight of sharing this very value instead of some value: log2(u / f), f being the share of records that hold it (Winkler
     * 2000), in units. Holders who are but copies of the one compared say nothing of how many others hold it, and are taken off first:
     * without that every name is as common as the table is full of duplicates. A hub's weight is taken back whole.
     */
    int adjust(Feature feature, Term shared, int units, double u) {
        return feature.rarity() == Feature.Rarity.IGNORED ? 0 : adjust(feature, holders(shared), units, u);
    }

    /** The same of a value that so many hold. */
    int adjust(Feature feature, long holders, int units, double u) {
        return switch (feature.rarity()) {
            case IGNORED -> 0;
            case VOCABULARY -> units(Math.log(u / share(strangers(holders), u)) / Math.log(2));
            case IDENTIFIER -> {
                if (holders > hub) yield -Math.max(units, 0);
                double f = share(Math.max(holders - OWN, 0), u);
                yield f <= u ? 0 : Math.max(units(Math.log(u / f) / Math.log(2)), -Math.max(units, 0));
            }
        };
    }

    /** Two values that both share, of which neither says anything of the other: names that changed places. */
    private int ofTwo(Term one, Term other, double u) {
        double each = Math.sqrt(u);
        return units(Math.log(u / (share(strangers(one), each) * share(strangers(other), each))) / Math.log(2));
    }

    /** The chance that a stranger holds it, whoever of the two compared was seen to. See {@link #share(double, double)}. */
    double share(Term shared, double u) {
        return share(strangers(shared), u);
    }

    private double strangers(Term shared) {
        return strangers(holders(shared));
    }

    private double strangers(long holders) {
        return Math.max(holders - copies, 0);
    }

    /**
     * The chance that a stranger holds the value too, which one of the two compared was seen to hold and so many others: (c + 1) / (n + 1 / u)
     * where values come as in Ewens, "The Sampling Theory of Selectively Neutral Alleles" (Theoretical Population Biology 3, 1972), and two agree
     * by chance with probability u. That is u while nothing was counted; after that counts are believed the sooner the more often values agree.
     */
    private double share(double holders, double u) {
        return (holders + 1) / (frequencies.total() + 1 / u);
    }

    private static int units(double bits) {
        return (int) Math.rint(Math.clamp(bits, MOST_TAKEN, MOST_ADDED) * Weights.UNITS_PER_BIT);
    }
}
