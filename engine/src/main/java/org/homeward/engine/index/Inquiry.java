package org.homeward.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.PersonName.Position;
import org.homeward.engine.text.PersonName.Token;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * Brings up mentions for a question, in steps of rising cost; whoever asks may stop after any. Each step gives its mentions in ascending
 * order of number, those of earlier steps maybe among them, and by a chance of one in millions for each list a few who don't belong.
 *
 * <p>What linking doesn't look at may be the answer here: a hub that was asked for by name, names and identifiers that are misspelt, and
 * those who have in common with a question all of the little it says.
 */
public final class Inquiry {
    /** Postings read for those {@link #near}: the lists of common names are long, and are read last. */
    private static final int POSTINGS = 100_000;
    /** Mentions brought up in one step. Where more have all in common with a question that it says, it says too little to tell them apart. */
    private static final int MOST = 2_000;
    /** How much less than for linking must be shared with a question that says much. */
    private static final int SLACK = 6 * Rarity.UNITS_PER_BIT;
    /** What agreement in one lane speaks for at most: by chance one in 62 agrees, however rare the value. */
    private static final int LANE = 7 * Rarity.UNITS_PER_BIT;
    /** How much less than all it says must be shared with a question that says little. */
    private static final int MISSING = 3 * Rarity.UNITS_PER_BIT;

    private static final Set<Field> MISSPELT =
            EnumSet.of(Field.PHONE, Field.EMAIL, Field.SCREEN_NAME, Field.PLATE, Field.SSN, Field.VIN);

    /** One letter away from a shorter word is another word; a longer one is none. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 64;

    private final Profile asked;
    private final Ways ways;
    private final Candidates candidates;
    private final Rarity rarity;
    private @Nullable Sifter sifter;

    public Inquiry(Profile asked, Candidates candidates, Rarity rarity) {
        this.asked = asked;
        this.ways = Ways.of(asked);
        this.candidates = candidates;
        this.rarity = rarity;
    }

    /** Those who hold an identifier that few hold. */
    public int[] identified() {
        return holders(true);
    }

    /** Those who hold an identifier that many hold. */
    public int[] atHubs() {
        return holders(false);
    }

    private int[] holders(boolean followed) {
        var terms = ways.terms();
        long[] keys = new long[terms.size()];
        int count = 0;
        for (int term = 0; term < keys.length; term++)
            if (Rarity.suffices(terms.get(term).field()) && rarity.followed(terms.get(term)) == followed)
                keys[count++] = ways.key(term);
        var found = new Bag(MOST);
        for (long list : candidates.postings.lists(keys, count)) candidates.postings.eachOf(list, found::add);
        return found.distinct();
    }

    /** Those whom linking would compare. */
    public int[] likely() {
        return candidates.of(ways, rarity);
    }

    /** Those who hold what is one edit away from an identifier that nobody holds: what somebody holds just so is not misspelt. */
    public int[] misspelt() {
        var found = new Bag(MOST);
        for (var term : asked.terms())
            if (MISSPELT.contains(term.field()) && isWord(term) && candidates.postings.count(term.key()) == 0) {
                var variants = new Variants(term);
                for (int i : variants.held(candidates.postings)) candidates.postings.each(variants.key(i), found::add);
            }
        return found.distinct();
    }

    /** True when its value is long enough that what is one edit away may be meant. */
    private static boolean isWord(Term term) {
        int length = term.value().length();
        return length >= SHORTEST && length <= LONGEST;
    }

    /** Those who share with the question much of what it says. */
    public int[] near() {
        var found = new Bag(MOST);
        var terms = described();
        long[] lists =
                candidates.postings.lists(terms.stream().mapToLong(Term::key).toArray(), terms.size());
        int left = POSTINGS;
        for (int term : shortestFirst(lists)) {
            left -= Postings.length(lists[term]);
            if (left < 0 || found.isFull()) break;
            sifter().sift(lists[term], terms.get(term), own(terms.get(term)), found);
        }
        return found.distinct();
    }

    /** What the question would be posted under, its city both as that of those with a postcode and of those without. */
    private List<Term> described() {
        var terms = new ArrayList<>(ways.terms());
        for (var term : asked.terms())
            if (term.field() == Field.CITY)
                terms.add(ways.holds(term.key()) ? new Term(Field.CITY_OF_ZIP, term.value()) : term);
        return terms;
    }

    /** The same of those whose name is one edit away from a spelling that hardly anybody has: others misspell a common name as well. */
    public int[] nearInOtherSpelling() {
        var found = new Bag(MOST);
        int left = POSTINGS;
        for (var name : asked.names())
            for (var token : name.tokens()) {
                if (token.isInitial()) continue;
                int own = Candidates.ownLanes(ways, token.key(), token.key().key());
                for (var key : otherSpellings(token)) {
                    left -= candidates.count(key);
                    if (left >= 0) sifter().sift(candidates.postings.list(key.key()), key, own, found);
                }
            }
        return found.distinct();
    }

    /** What those are found by who spell it in another way: this stands for all spellings of a name. */
    private Set<Term> otherSpellings(Token token) {
        var term = new Term(Field.NAME_TOKEN, token.text());
        if (!isWord(term) || candidates.spellings.count(term.key()) > 0 && !rarity.isScarce(term)) return Set.of();
        var keys = new HashSet<Term>();
        var variants = new Variants(term);
        for (int i : variants.held(candidates.spellings))
            for (var key : new Token(variants.value(i), Position.UNKNOWN).keys())
                keys.add(new Term(Field.NAME_KEY, key));
        return keys;
    }

    private Sifter sifter() {
        var made = sifter;
        if (made == null) sifter = made = new Sifter();
        return made;
    }

    /** Reads lists for those who share much: made for the few questions that get so far. */
    private final class Sifter {
        private final Rarity.OfWays common = rarity.ofQuestion(ways);
        private final int[] worth = Arrays.stream(common.worth())
                .map(units -> Math.min(units, LANE))
                .toArray();
        private final Sieve sieve = common.sieveOfAnswers(worth);

        /** @param own lanes that tell nothing beside the term whose list it is */
        void sift(long list, Term term, int own, Bag found) {
            int units = rarity.units(term);
            int enough = Math.min(rarity.enough() - SLACK, units + atMost(~own) - MISSING);
            var way = sieve.way(~own, ~own, term.field() == Field.NAME_KEY, enough - units);
            candidates.postings.sift(list, way, Integer.MAX_VALUE, found);
        }

        /** What agreement in all of these lanes would be worth; a value that nobody is known to share is worth nothing. */
        private int atMost(int lanes) {
            int sum = 0;
            for (int lane = 0; lane < Ways.LANES; lane++)
                if ((lanes >>> lane & 1) != 0 && common.worth()[lane] < rarity.unitsOfUnheard()) sum += worth[lane];
            return sum;
        }
    }

    /** Unlike for linking, a street tells something beside its town. */
    private int own(Term term) {
        return switch (term.field()) {
            case ZIP, CITY, CITY_OF_ZIP -> 1 << Ways.PLACE;
            default -> Candidates.ownLanes(ways, term, term.key());
        };
    }

    /** The places of the lists that anyone is in. */
    private static int[] shortestFirst(long[] lists) {
        return IntStream.range(0, lists.length)
                .filter(list -> lists[list] != 0)
                .mapToLong(list -> (long) Postings.length(lists[list]) << Integer.SIZE | list)
                .sorted()
                .mapToInt(packed -> (int) packed)
                .toArray();
    }
}
