package org.homeward.engine;

import java.util.Arrays;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Rarity;
import org.homeward.engine.match.Bound;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.resolve.Clusters;
import org.homeward.engine.resolve.Numbers;
import org.homeward.engine.text.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The mentions most like a question so far. Of most others their outline tells that they can't be among these, and their values are never
 * read.
 */
final class Ranking {
    /** For each mention wanted so many are read in one step, those that may be most like the question first. */
    private static final int READ = 2;
    /** And so many, of those that may be likelier the one asked for than not. */
    private static final int READ_OF_LIKELY = 5;
    /** Log-odds from which an answer is good enough not to look further: of a stranger one in ten thousand questions finds as much. */
    private static final int GOOD = 8 * Clusters.UNITS;
    /** By so much less likely than the best one is no answer beside it. */
    private static final int FAR = 20 * Clusters.UNITS;
    /** What linking shows to nobody is no answer to a question that says enough to find better ... */
    private static final int LEAST = Comparer.NEAR;
    /** ... nor to one that says less whom so much less speaks for than could. */
    private static final int MISSING = 15 * Clusters.UNITS;
    /** So few are compared before what they can be at most would be known. */
    private static final int FEW = 3;

    private final Query query;
    private final Profile asked;
    private final Archive archive;
    private final Derived derived;
    private final boolean everyKind;
    /** A bit for each type asked for, by its ordinal. */
    private final long types;

    private final Numbers seen = new Numbers();
    private @Nullable Bound bound;
    private @Nullable Integer least;

    // Best first.
    private final int[] mentions;
    private final int[] units;
    private int size;

    Ranking(Query query, Profile asked, Archive archive, Derived derived) {
        this.query = query;
        this.asked = asked;
        this.archive = archive;
        this.derived = derived;
        this.everyKind = query.within().size() == RecordKind.values().length;
        this.types =
                query.types().stream().mapToLong(type -> 1L << type.ordinal()).reduce(0, (a, b) -> a | b);
        this.mentions = new int[query.limit()];
        this.units = new int[query.limit()];
    }

    /** True when the best answers the question. */
    boolean isGood() {
        return size > 0 && units[0] >= GOOD;
    }

    private boolean isFull() {
        return size == query.limit();
    }

    int size() {
        return size;
    }

    int mention(int place) {
        return mentions[place];
    }

    /** Log-odds of the mention at this place, in {@link Clusters#UNITS}. */
    int units(int place) {
        return units[place];
    }

    /** Adds those who are likely enough: see {@link #least}. */
    void add(int[] candidates) {
        add(candidates, false);
    }

    /** Adds those of them who hold an identifier that was asked about, whatever else is against it, and of the others as {@link #add}. */
    void addHolders(int[] candidates) {
        add(candidates, true);
    }

    private void add(int[] candidates, boolean holders) {
        int[] wanted = archive.outlines().ofTypes(candidates, types);
        long[] promising = new long[wanted.length];
        int count = 0;
        int bar = bar(holders);
        for (int mention : wanted) {
            int most = wanted.length <= FEW ? Integer.MAX_VALUE : most(mention);
            if (most >= bar && mayBeSeen(mention)) promising[count++] = (long) ~most << Integer.SIZE | mention;
        }
        Arrays.sort(promising, 0, count);
        bringNear(promising, Math.min(count, READ * query.limit()));
        for (int i = 0; i < count; i++) {
            int most = ~(int) (promising[i] >> Integer.SIZE);
            int read = most < Comparer.ACCEPTED ? READ : READ_OF_LIKELY;
            if (most < bar(holders) || i >= read * query.limit()) break;
            compare((int) promising[i], holders);
        }
    }

    private void bringNear(long[] promising, int count) {
        int[] first = new int[count];
        for (int i = 0; i < count; i++) first[i] = (int) promising[i];
        archive.bringNear(first);
    }

    private boolean mayBeSeen(int mention) {
        return archive.holds(mention) && (everyKind || query.within().contains(archive.kind(mention)));
    }

    /** The most its log-odds can be; of another type of thing than was asked for nothing is known. */
    private int most(int mention) {
        if (archive.type(mention) != asked.type()) return Integer.MAX_VALUE;
        var known = bound;
        if (known == null) bound = known = derived.scorer.bound(asked);
        return archive.outlines().read(mention, known::logOdds);
    }

    /** The log-odds that one must have to be ranked. */
    private int bar(boolean holders) {
        int bar = isFull() ? units[size - 1] : Integer.MIN_VALUE;
        if (holders) return bar;
        if (size > 0) bar = Math.max(bar, units[0] - FAR);
        return bar >= LEAST ? bar : Math.max(bar, least());
    }

    /** What is too little whoever else was found: not more for than against, or far less than the question could find. */
    private int least() {
        var known = least;
        if (known == null)
            least = known = Math.max(derived.units(0) + 1, Math.min(LEAST, derived.units(asked, asked) - MISSING));
        return known;
    }

    private void compare(int mention, boolean holders) {
        if (!seen.add(mention)) return;
        var profile = archive.profile(mention);
        int found = derived.units(asked, profile);
        if (found >= bar(holders) && (found >= bar(false) || holdsWhatIdentifies(profile))) rank(mention, found);
    }

    private boolean holdsWhatIdentifies(Profile profile) {
        for (var term : asked.terms()) if (Rarity.identifies(term.field()) && profile.holds(term)) return true;
        return false;
    }

    private void rank(int mention, int found) {
        if (isFull()) {
            if (!isBefore(mention, found, size - 1)) return;
            size--;
        }
        int place = size++;
        for (; place > 0 && isBefore(mention, found, place - 1); place--) {
            mentions[place] = mentions[place - 1];
            units[place] = units[place - 1];
        }
        mentions[place] = mention;
        units[place] = found;
    }

    private boolean isBefore(int mention, int found, int place) {
        return found != units[place] ? found > units[place] : archive.compare(mention, mentions[place]) < 0;
    }
}
