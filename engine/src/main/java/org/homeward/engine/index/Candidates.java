package org.homeward.engine.index;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;
import org.homeward.engine.text.Counts;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.Term;

/**
 * Brings up the mentions worth comparing with a profile, from postings by term and never by a scan.
 *
 * <p>A rare term brings a mention up alone, common ones in combination: what else agrees is told by the signature of each posting. There
 * is no limit and no early end for linking, so whether a pair is compared depends on the two and the sealed frequencies only, from either
 * side: see {@link #eligible}.
 */
public final class Candidates implements AutoCloseable {
    final Postings postings = new Postings();
    /** The spellings of names that were ever held, each with one mention: a list of words, not of mentions. */
    final Postings spellings = new Postings();

    /** How many mentions hold each value that they are not posted under. */
    private Counts vocabulary = new Counts();

    private final Outlines outlines;
    private final IntFunction<Profile> profiles;

    /**
     * @param outlines of mentions, which are there before they are added here
     * @param profiles of mentions added, by number
     */
    public Candidates(Outlines outlines, IntFunction<Profile> profiles) {
        this.outlines = outlines;
        this.profiles = profiles;
    }

    public void add(int mention, Ways ways) {
        postings.addAll(ways.keys(), mention, ways.signature(), outlines::signature);
        for (long key : ways.others()) vocabulary.add(Counts.hash(key), 1);
        for (long key : ways.spellings()) if (spellings.count(key) == 0) spellings.add(key, mention, 0, first -> 0);
    }

    /** Reads what {@link #add} of these writes to: no load waits for the memory of another, and each finds it near. */
    public void bringNear(List<Ways> some) {
        postings.bringNear(all(some, Ways::keys), outlines::signature);
        Near.keep(vocabulary.bringNear(all(some, Ways::others)));
    }

    private static long[] all(List<Ways> some, Function<Ways, long[]> keys) {
        int count = 0;
        for (var ways : some) count += keys.apply(ways).length;
        var all = new long[count];
        int at = 0;
        for (var ways : some) {
            var own = keys.apply(ways);
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        return all;
    }

    public void remove(int mention, Profile profile) {
        var ways = Ways.of(profile);
        for (int term = 0; term < ways.terms().size(); term++) postings.remove(ways.key(term), mention);
        for (long key : ways.others()) vocabulary.add(Counts.hash(key), -1);
    }

    /**
     * How many mentions hold each term now, of those that two or more hold: most values are one person's, and to know that takes no room.
     *
     * @param mentions how many there are in all
     */
    public Frequencies frequencies(long mentions) {
        var counts = Counts.with(vocabulary.size() + postings.lists());
        Counts.Visitor shared = (hash, count) -> {
            if (count > 1) counts.add(hash, count);
        };
        vocabulary.each(shared);
        postings.counts(shared);
        return Frequencies.of(counts, mentions);
    }

    /** Mentions that seem to share enough, in ascending order of number; a few are no {@link #eligible} ones. */
    public int[] of(Ways ways, Rarity rarity) {
        return of(rarity.of(ways), Integer.MAX_VALUE);
    }

    /** Those of smaller numbers. */
    public int[] of(Rarity.OfWays common, int below) {
        var ways = common.ways();
        var sieve = common.sieve();
        int count = 0;
        int[] leading = new int[ways.terms().size()];
        long[] keys = new long[leading.length];
        for (int term = 0; term < leading.length; term++) {
            if (!common.followed(term)) continue;
            int speaking = common.speaking(term) & othersBeside(term, ways);
            if (!sieve.leadsAnywhere(speaking, common.enoughBeside(term))) continue;
            leading[count] = term;
            keys[count++] = ways.key(term);
        }
        var found = new Bag();
        long[] lists = postings.lists(keys, count);
        for (int i = 0; i < count; i++)
            if (lists[i] != 0) postings.sift(lists[i], way(leading[i], common, sieve), below, found);
        return found.distinct();
    }

    private static Sieve.Way way(int term, Rarity.OfWays common, Sieve sieve) {
        boolean ofName = common.ways().terms().get(term).field() == Field.NAME_KEY;
        int others = othersBeside(term, common.ways());
        return sieve.way(common.speaking(term), others, ofName, common.enoughBeside(term));
    }

    private static int othersBeside(int term, Ways ways) {
        return ~ownLanes(ways, ways.terms().get(term), ways.key(term));
    }

    /**
     * True when the two share an identifier that {@linkplain Rarity#suffices suffices} and linking follows; or when, of all other terms it follows, the rarest that they share and what
     * else agrees speak for them. The same from either side. That it is the rarest lets a list be read without regard to what is rarer: whoever
     * shares that too is found there.
     */
    public static boolean eligible(Rarity.OfWays common, Profile other) {
        return common.areIdentified(other) || eligible(common, Ways.of(other));
    }

    /** The same by what the other is found by. */
    static boolean eligible(Rarity.OfWays common, Ways b) {
        var a = common.ways();
        int rarest = -1;
        for (int term = 0; term < a.terms().size(); term++) {
            if (!common.followed(term) || !b.holds(a.key(term))) continue;
            if (Rarity.suffices(a.terms().get(term).field())) return true;
            if (rarest < 0 || common.isRarer(term, rarest)) rarest = term;
        }
        if (rarest < 0) return false;
        var posted = a.terms().get(rarest);
        int ownA = ownLanes(a, posted, a.key(rarest));
        int ownB = ownLanes(b, posted, a.key(rarest));
        int names = Math.min(a.names(ownA), b.names(ownB));
        // The lane of a name is this side's, those of all else are the same on both.
        int others = ~(ownA | ownB & ~Ways.NAMES);
        int both = a.saidLanes() & b.saidLanes();
        return common.sieve().worth(agreeing(a, b), both, names, others) >= common.enoughBeside(rarest);
    }

    private static int agreeing(Ways a, Ways b) {
        int agree = 0;
        for (int lane = 0; lane < Ways.LANES; lane++) if (a.laneKey(lane) == b.laneKey(lane)) agree |= 1 << lane;
        if (a.laneKey(Ways.NAME) == b.laneKey(Ways.OTHER_NAME)) agree |= 1 << Ways.NAME;
        if (a.laneKey(Ways.OTHER_NAME) == b.laneKey(Ways.NAME)) agree |= 1 << Ways.OTHER_NAME;
        return agree & a.saidLanes();
    }

    /** Lanes that tell nothing beside the term itself. */
    static int ownLanes(Ways ways, Term term, long key) {
        return switch (term.field()) {
            case NAME_KEY ->
                (ways.laneKey(Ways.NAME) == key ? 1 << Ways.NAME : 0)
                        | (ways.laneKey(Ways.OTHER_NAME) == key ? 1 << Ways.OTHER_NAME : 0);
            case BIRTH_SWAPPED -> 1 << Ways.BIRTH | 1 << Ways.YEAR;
            case ADDRESS -> 1 << Ways.STREET;
            // A street tells little beside its place: what brings up a neighbour is the address.
            case ZIP, CITY, CITY_OF_ZIP -> 1 << Ways.PLACE | 1 << Ways.STREET;
            default -> 0;
        };
    }

    /** How many mentions hold the term now; of the spelling of a name, 1 when any ever did. */
    public int count(Term term) {
        return (term.field() == Field.NAME_TOKEN ? spellings : postings).count(term.key());
    }

    /** A mention that holds the term and passes the test, if there is one: no matter which. */
    public OptionalInt any(Term term, IntPredicate test) {
        return IntStream.of(postings.mentions(term.key())).filter(test).findFirst();
    }

    /** The mentions that hold any of the terms, ascending and without repeats. */
    public int[] holders(Collection<Term> terms) {
        return terms.stream()
                .flatMapToInt(term -> IntStream.of(postings.mentions(term.key()))
                        .filter(mention -> profiles.apply(mention).terms().contains(term)))
                .sorted()
                .distinct()
                .toArray();
    }

    public void write(StateWriter out) {
        out.begin("postings");
        postings.write(out);
        out.begin("spellings");
        spellings.write(out);
        out.begin("vocabulary");
        out.putLong(vocabulary.size());
        vocabulary.each((hash, count) -> {
            out.putInt(hash);
            out.putInt(count);
        });
    }

    /** Takes what {@link #write} wrote into these, which are empty. */
    public void read(StateReader in) {
        postings.read(in.section("postings"));
        spellings.read(in.section("spellings"));
        var counted = in.section("vocabulary");
        int terms = counted.getCount(Long.BYTES);
        // With room for what is to be caught up with: growing would count them all again.
        vocabulary = Counts.with(terms + (terms >> 3));
        while (counted.hasMore()) vocabulary.add(counted.getInt(), counted.getInt());
    }

    @Override
    public void close() {
        postings.close();
        spellings.close();
    }
}
