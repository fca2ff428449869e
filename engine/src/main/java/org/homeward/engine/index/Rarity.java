package org.homeward.engine.index;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.Term;

/**
 * What a shared term is worth for bringing a mention up, and which terms are hubs. Read from sealed frequencies alone, so that it is the
 * same for both sides of a pair and whatever else has arrived since.
 */
public final class Rarity {
    static final int UNITS_PER_BIT = 1024;
    /** An archive of so many mentions leaves time to look at more: its lists are short. */
    private static final long SMALL = 50_000;

    /** Of what a question says all but two things may be misheard: where those are rare together, more differences don't count. */
    private static final int MOST_AGAINST_ANSWERS = 4 * UNITS_PER_BIT;

    private static final int UNITS_KEPT = 1 << 11;

    /** An archive this small or smaller is taken to have this many mentions: a handful of records proves nothing is common. */
    private static final double SMALLEST = 1_000;

    private static final Set<Field> IDENTIFYING = EnumSet.of(
            Field.PHONE,
            Field.EMAIL,
            Field.SCREEN_NAME,
            Field.ACCOUNT,
            Field.PLATE,
            Field.VIN,
            Field.SSN,
            Field.ADDRESS,
            Field.MARK,
            Field.IP,
            Field.DEVICE,
            Field.FILE_HASH,
            Field.URL,
            Field.NCIC_NUMBER);

    private static final Set<Field> WHEN_RARE = EnumSet.of(Field.ADDRESS, Field.MARK);

    /** What a mention is found by. Spellings, months and years are found by what stands for them, or are too common for any use. */
    private static final Set<Field> INDEXED = EnumSet.complementOf(EnumSet.of(
            Field.NAME_TOKEN,
            Field.BIRTH_DATE,
            Field.BIRTH_MONTH,
            Field.BIRTH_YEAR,
            Field.EMAIL_DOMAIN,
            Field.STREET,
            Field.STATE,
            Field.OTHER));

    /** Shared Internet addresses tie within a window of time only, which is a field of its own; cities less than their postcodes. */
    private static final Set<Field> NOT_FOLLOWED = EnumSet.of(Field.IP, Field.CITY_OF_ZIP);

    private static final Set<Field> DESCRIBING = EnumSet.of(
            Field.NAME_TOKEN,
            Field.NAME_KEY,
            Field.BIRTH_DATE,
            Field.BIRTH_SWAPPED,
            Field.SSN_LAST4,
            Field.STREET,
            Field.CITY,
            Field.CITY_OF_ZIP,
            Field.ZIP,
            Field.BIRTH_MONTH,
            Field.MARK);

    private final Frequencies frequencies;
    private final Reach reach;
    private final double total;
    private final double enough;
    private final long hubOfIdentifiers;
    private final long hubOfDescriptions;
    private final long longest;
    /** By count, of the smallest: most are. */
    private final int[] units;

    /** How far is looked for candidates, and so how many strangers are compared. */
    private enum Reach {
        /** What differs speaks against a pair when it is compared, not before. */
        FAR(5.5, Long.MAX_VALUE, new int[Ways.LANES]),
        NEAR(3, 1_500, Ways.AGAINST);

        /**
         * How far below the bits that would single out one mention among all the sum of shared terms may stay. With a bound relative to
         * the size of the archive, the number of chance candidates doesn't grow with it.
         */
        private final double slackBits;

        /** Lists longer than this bring up nobody of themselves: what is so common counts beside something rarer. */
        private final long longestList;

        private final Sieve.Against against;
        private final Sieve.Against againstAnswers;

        Reach(double slackBits, long longestList, int[] against) {
            this.slackBits = slackBits;
            this.longestList = longestList;
            this.against = new Sieve.Against(against, Integer.MAX_VALUE);
            this.againstAnswers = new Sieve.Against(against, MOST_AGAINST_ANSWERS);
        }
    }

    public Rarity(Frequencies frequencies) {
        this.frequencies = frequencies;
        reach = frequencies.total() <= SMALL ? Reach.FAR : Reach.NEAR;
        total = Math.max(frequencies.total(), SMALLEST) + 1.0;
        enough = log2(total) - reach.slackBits;
        hubOfIdentifiers = frequencies.hub();
        hubOfDescriptions = Math.max(1000, frequencies.total() / 400);
        longest = Math.min(reach.longestList, hubOfDescriptions);
        units = IntStream.range(0, UNITS_KEPT).map(this::unitsOf).toArray();
    }

    /** True when mentions can be found by values of this kind. */
    static boolean indexed(Field field) {
        return INDEXED.contains(field);
    }

    /** True when sharing the term can bring a mention up for linking. */
    boolean followed(Term term) {
        return followed(term, frequencies.count(term));
    }

    private boolean followed(Term term, long count) {
        return !NOT_FOLLOWED.contains(term.field())
                && count <= (DESCRIBING.contains(term.field()) ? longest : hubOfIdentifiers);
    }

    /** True when so many mentions share the term that it ties nothing: a hotel's front desk, a viral picture. */
    public boolean hub(Term term) {
        return frequencies.count(term) > (DESCRIBING.contains(term.field()) ? hubOfDescriptions : hubOfIdentifiers);
    }

    /** True when a shared term is worth comparing a record with a standing question. */
    public boolean brings(Term term) {
        return identifies(term.field()) || indexed(term.field()) && !hub(term);
    }

    /**
     * True when sharing a value of this kind is enough to compare two for, however much differs. A house number and a street are in many towns,
     * and bring up whom something else speaks for too, the more the more common they are.
     */
    static boolean suffices(Field field) {
        return identifies(field) && field != Field.ADDRESS;
    }

    /** True when a value of this kind is drawn as a node of its own and a question may be about it alone. */
    public static boolean identifies(Field field) {
        return IDENTIFYING.contains(field);
    }

    /** True when sharing the term is a tie worth telling about without anything else: an identifier, and not a hub. */
    public boolean ties(Term term) {
        if (!identifies(term.field()) || term.field() == Field.IP || hub(term)) return false;
        return !WHEN_RARE.contains(term.field()) || units(term) >= enough();
    }

    /** True when one in a million mentions holds the term at most, or none but one. */
    boolean isScarce(Term term) {
        return frequencies.count(term) <= Math.max(1, frequencies.total() / 1_000_000);
    }

    /** The bits a chance agreement on the term would cost, in units of 1/1024. */
    int units(Term term) {
        return units(frequencies.count(term));
    }

    private int units(long count) {
        return count < UNITS_KEPT ? units[(int) count] : unitsOf(count);
    }

    private int unitsOf(long count) {
        return units(log2(total / (count + 1.0)));
    }

    /** The same of a term that nobody held, or one alone, when the frequencies were sealed. */
    int unitsOfUnheard() {
        return units(0);
    }

    /** The sum that makes a pair worth comparing, in the same units. */
    int enough() {
        return units(enough);
    }

    /** What is told of the terms a mention is posted under, for linking; each is looked up once. */
    public OfWays of(Ways ways) {
        // In a large archive, to read long lists of names for whoever shares a street costs more than all else and
        // finds nobody: the address brings up who lives in the same house.
        return new OfWays(ways, reach == Reach.FAR);
    }

    /** The same for a question, which is one of few and may have little but a street to go by. */
    OfWays ofQuestion(Ways ways) {
        return new OfWays(ways, true);
    }

    /** Of each posted term, by its place in {@link Ways#terms}. */
    public final class OfWays {
        private final Ways ways;
        private final boolean[] followed;
        private final int[] counts;
        private final int[] enoughBeside;
        /** By lane the place of its term among the posted ones; -1 when it isn't. */
        private final int[] posted = new int[Ways.LANES];

        private final int[] worth = new int[Ways.LANES];

        private OfWays(Ways ways, boolean streetSpeaks) {
            this.ways = ways;
            var terms = ways.terms();
            followed = new boolean[terms.size()];
            counts = frequencies.counts(ways.keys());
            int[] ofLanes = frequencies.counts(ways.laneKeys());
            enoughBeside = new int[terms.size()];
            Arrays.fill(posted, -1);
            for (int i = 0; i < followed.length; i++) {
                var term = terms.get(i);
                int units = units(counts[i]);
                followed[i] = Rarity.this.followed(term, counts[i]);
                enoughBeside[i] = suffices(term.field()) ? Integer.MIN_VALUE : enough() - units;
                for (int lane = 0; lane < Ways.LANES; lane++) {
                    if (ways.laneKey(lane) != ways.key(i)) continue;
                    worth[lane] = units;
                    posted[lane] = i;
                }
            }
            for (int lane = 0; lane < Ways.LANES; lane++)
                if (ways.laneKey(lane) != 0 && posted[lane] < 0) worth[lane] = units(ofLanes[lane]);
            if (!streetSpeaks) worth[Ways.STREET] = 0;
        }

        Ways ways() {
            return ways;
        }

        /** True when the profile holds a value of these that suffices, and that linking follows. */
        boolean areIdentified(Profile other) {
            for (int term = 0; term < followed.length; term++)
                if (followed[term]
                        && suffices(ways.terms().get(term).field())
                        && other.holds(ways.terms().get(term))) return true;
            return false;
        }

        /** True when fewer hold the one than the other; of terms that as many hold one is taken for rarer, from either side the same. */
        boolean isRarer(int term, int other) {
            return counts[term] != counts[other] ? counts[term] < counts[other] : ways.key(term) < ways.key(other);
        }

        /** The lanes that can agree in who is found by this term and by none that is rarer. */
        int speaking(int term) {
            int speaking = 0;
            for (int lane = 0; lane < Ways.LANES; lane++) {
                int other = posted[lane];
                if (other < 0 || other == term || !followed[other] || !isRarer(other, term)) speaking |= 1 << lane;
            }
            return speaking;
        }

        /** True when sharing the term can bring a mention up for linking. */
        boolean followed(int term) {
            return followed[term];
        }

        /** What else must speak for a pair that shares the term: nothing when that suffices. */
        int enoughBeside(int term) {
            return enoughBeside[term];
        }

        /** What agreement in each lane of the signature is worth, in the same units; 0 where nothing is said. */
        int[] worth() {
            return worth;
        }

        /** Tells by signatures who may share enough with the mention. */
        Sieve sieve() {
            return new Sieve(ways, worth, reach.against);
        }

        /** The same for the answers to a question, of which agreement in the lanes is worth so much. */
        Sieve sieveOfAnswers(int[] worth) {
            return new Sieve(ways, worth, reach.againstAnswers);
        }
    }

    private static int units(double bits) {
        return (int) Math.round(bits * UNITS_PER_BIT);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
