package org.homeward.engine.index;

import org.homeward.engine.text.Profile;

/**
 * The same for tables linked in one go, where there is time to look at more: every kind of shared value counts, and the worth of all that
 * two rows share is summed. Terms that are hubs are not followed.
 */
public final class TableCandidates implements AutoCloseable {
    private final Postings postings = new Postings();
    private final Rarity rarity;

    public TableCandidates(Rarity rarity) {
        this.rarity = rarity;
    }

    public void add(int row, Profile profile) {
        for (var term : profile.terms()) if (rarity.followed(term)) postings.add(term.key(), row, 0, first -> 0);
    }

    /** Rows that share enough with the profile, in ascending order. */
    public int[] of(Profile profile) {
        var tally = new Tally();
        for (var term : profile.terms()) {
            if (!rarity.followed(term)) continue;
            int way = Tally.way(term.field());
            int units = rarity.units(term);
            postings.each(term.key(), row -> tally.add(row, way, units));
        }
        return tally.atLeast(rarity.enough());
    }

    @Override
    public void close() {
        postings.close();
    }
}
