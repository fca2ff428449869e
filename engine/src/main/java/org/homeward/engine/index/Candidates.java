package org.homeward.engine.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.Term;

/**
 * Brings up the mentions worth comparing with a profile, from postings by term and never by a scan.
 *
 * <p>A rare term brings a mention up alone, common ones in combination: the bits of the terms two mentions share are summed, and the
 * pair is compared when the sum is {@link Rarity#enough}. Terms that are hubs are not followed. There is no limit and no early end, so
 * whether a pair is compared depends on the two and the sealed frequencies only, from either side.
 */
public final class Candidates {
    private final Postings postings = new Postings();

    public void add(int mention, Profile profile) {
        for (var term : profile.terms()) if (Rarity.indexed(term.field())) postings.add(term.key(), mention);
    }

    public void remove(int mention, Profile profile) {
        for (var term : profile.terms()) if (Rarity.indexed(term.field())) postings.remove(term.key(), mention);
    }

    /** Mentions that share enough with the profile, in ascending order of number. */
    public int[] of(Profile profile, Rarity rarity) {
        var tally = new Tally();
        for (var term : profile.terms()) {
            if (!rarity.followed(term.field()) || rarity.hub(term)) continue;
            int way = Tally.way(term.field());
            int units = Tally.units(rarity.bits(term));
            postings.each(term.key(), mention -> tally.add(mention, way, units));
        }
        return tally.atLeast(Tally.units(rarity.enough()));
    }

    /**
     * Mentions that share anything followed with the profile, those that share most first: for questions, where a hub was asked for by
     * name and must answer. Lists are read shortest first until {@code budget} postings have been seen.
     */
    public int[] near(Profile profile, Rarity rarity, int budget) {
        var tally = new Tally();
        int left = budget;
        var terms = profile.terms().stream()
                .filter(term -> Rarity.indexed(term.field()))
                .sorted(Comparator.comparingInt(this::count))
                .toList();
        for (var term : terms) {
            left -= count(term);
            if (left < 0) break;
            int way = Tally.way(term.field());
            int units = Tally.units(rarity.bits(term)) + 1;
            postings.each(term.key(), mention -> tally.add(mention, way, units));
        }
        return tally.strongestFirst();
    }

    /** How many mentions hold the term now. */
    public int count(Term term) {
        return postings.count(term.key());
    }

    /** A mention that holds the term and passes the test, if there is one: no matter which. */
    public OptionalInt any(Term term, IntPredicate test) {
        return postings.any(term.key(), test);
    }

    /** The mentions that hold any of the terms, ascending and without repeats. */
    public int[] holders(Collection<Term> terms) {
        var found = IntStream.builder();
        for (var term : terms) postings.each(term.key(), found::add);
        return found.build().sorted().distinct().toArray();
    }
}
