package org.homeward.engine.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Tells by the signature of a posting whether the mention may agree with a question in enough, and differ in little enough. Lets through
 * whoever does, and by a chance of one in 62 for each lane a few who don't. Not safe for use by many threads.
 */
final class Sieve {
    private static final long LOWEST_BITS = 0x41041041L;
    private static final long LANE = (1L << Ways.LANE_BITS) - 1;
    private static final int SETS = 1 << Ways.LANES;
    private static final int NAME = 1 << Ways.NAME;
    private static final int OTHER_NAME = 1 << Ways.OTHER_NAME;
    private static final int NAMES = NAME | OTHER_NAME;
    private static final long NAME_LANES = 1 | 1L << Ways.LANE_BITS;
    private static final int BIRTH = 1 << Ways.BIRTH;
    private static final int YEAR = 1 << Ways.YEAR;

    private final long asked;
    private final long said;
    private final int[] speaksFor;
    private final int[] leastWorthFirst;
    private final Against against;
    /** The postings looked at. */
    private final long[] row = new long[Long.SIZE];

    /** What differences take away. */
    static final class Against {
        private final int[] ofSet;
        private final int ofName;
        private final int most;

        /**
         * @param lanes of each what a difference takes
         * @param most what all differences take at most where anything agrees beside the term
         */
        Against(int[] lanes, int most) {
            this.ofSet = sums(lanes);
            this.ofName = lanes[Ways.NAME];
            this.most = most;
        }

        /** @param alone true when nothing agrees beside the term */
        private int of(int differ, int names, boolean alone) {
            int sum = ofSet[differ] + names * ofName;
            return alone ? sum : Math.min(most, sum);
        }
    }

    /** @param worth what agreement in each lane is worth; 0 where nothing is said */
    Sieve(Ways ways, int[] worth, Against against) {
        this.asked = ways.signature();
        this.said = lowest(asked);
        this.speaksFor = sums(worth);
        this.leastWorthFirst = leastFirst(worth);
        this.against = against;
    }

    /** False when no signature passes, whatever speaks of these lanes. */
    boolean leadsAnywhere(int speaking, int enough) {
        return speaksFor[speaking & SETS - 1] >= enough;
    }

    /**
     * How the list of one term is read.
     *
     * @param speaking the lanes whose agreement counts
     * @param others the lanes that tell something beside the term
     * @param ofName true when the term is a name
     * @param enough what the lanes must say at least
     */
    Way way(int speaking, int others, boolean ofName, int enough) {
        return new Way(speaking, others, ofName, enough);
    }

    /** See {@link #way}. */
    final class Way {
        private final int speaking;
        private final int others;
        private final boolean ofName;
        private final int enough;
        /** The lanes one of which must agree, and the names among them each in the other's lane; all else is what no lane says. */
        private final long direct;

        private final long crossed;

        private Way(int speaking, int others, boolean ofName, int enough) {
            this.speaking = speaking & others & SETS - 1;
            this.others = others;
            this.ofName = ofName;
            this.enough = enough;
            long lanes = whole(lanes(said) & strong(this.speaking, enough));
            this.direct = asked & lanes | ~lanes;
            this.crossed =
                    direct >>> Ways.LANE_BITS & LANE | (direct & LANE) << Ways.LANE_BITS | -1L << 2 * Ways.LANE_BITS;
        }

        /**
         * A bit for each of some postings in a row, 64 at most, that may {@link #passes pass}. Of a long list nearly all agree in nothing that
         * matters. No step waits for what was found before, and the first loop is one that a compiler makes of wide instructions: so they take
         * little more than the time to read them.
         */
        long maybe(MemorySegment postings, int from, int count) {
            if (enough <= 0) return -1L >>> Long.SIZE - count;
            long[] agree = row;
            MemorySegment.copy(postings, ValueLayout.JAVA_LONG, (long) Long.BYTES * from, agree, 0, count);
            for (int i = 0; i < count; i++) agree[i] = zeros(agree[i] ^ direct) | zeros(agree[i] ^ crossed);
            long maybe = 0;
            for (int i = 0; i < count; i++) maybe |= -agree[i] >>> Long.SIZE - 1 << i;
            return maybe;
        }

        /** Of a posting that {@link #maybe} let through. */
        boolean passes(long signature) {
            int agree = agreeing(signature) & speaking;
            // Even without what speaks against them the lanes of nearly all say too little.
            return speaksFor[agree] >= enough && worth(signature, agree, others, ofName) >= enough;
        }
    }

    private int worth(long signature, int agree, int others, boolean ofName) {
        int both = lanes(lowest(signature) & said);
        // Who was born in another year was born on another day: by the lane of days alone one in 62 would seem to be.
        if ((both & YEAR) != 0 && (agreeing(signature) & YEAR) == 0) agree &= ~BIRTH;
        // Of a term that is a name itself, one of the mention's names is taken up.
        int names = Math.min(
                Integer.bitCount(lanes(said) & NAMES & others),
                Long.bitCount(lowest(signature) & NAME_LANES) - (ofName ? 1 : 0));
        return worth(agree & (both | NAMES), both, names, others);
    }

    private int agreeing(long signature) {
        int agree = lanes(~lowest(signature ^ asked) & said);
        // Names in the other order.
        if ((signature & LANE) == (asked >>> Ways.LANE_BITS & LANE)) agree |= OTHER_NAME;
        if ((signature >>> Ways.LANE_BITS & LANE) == (asked & LANE)) agree |= NAME;
        return agree;
    }

    /**
     * What lanes compared in full speak for the two being one.
     *
     * @param agree lanes of this side that agree, names in either order
     * @param both lanes that both say something in
     * @param names how many names could agree besides the term itself
     */
    int worth(int agree, int both, int names, int others) {
        agree &= others;
        int differ = both & ~agree & others & ~NAMES;
        // A year tells nothing beside its date, and a date that differs within a year is rather a slip.
        if ((both & BIRTH) != 0) {
            if ((agree & BIRTH) != 0) agree &= ~YEAR;
            else if ((agree & YEAR) != 0) differ &= ~BIRTH;
            else differ &= ~YEAR;
        }
        int otherNames = Math.max(0, names - Integer.bitCount(agree & NAMES));
        return speaksFor[agree] - against.of(differ, otherNames, agree == 0);
    }

    /** The lanes without those of least worth, which even together say too little. */
    private int strong(int lanes, int enough) {
        int weak = 0;
        for (int lane : leastWorthFirst)
            if ((lanes >>> lane & 1) != 0 && speaksFor[weak | 1 << lane] < enough) weak |= 1 << lane;
        return lanes & ~weak;
    }

    /** Not 0 when any lane is all zero (Warren, Hacker's Delight, 6-1). */
    private static long zeros(long lanes) {
        return lanes - LOWEST_BITS & ~lanes & LOWEST_BITS << Ways.LANE_BITS - 1;
    }

    /** All bits of these lanes. */
    private static long whole(int lanes) {
        return Long.expand(lanes, LOWEST_BITS) * LANE;
    }

    private static int lanes(long lowest) {
        return (int) Long.compress(lowest, LOWEST_BITS);
    }

    private static int[] leastFirst(int[] worth) {
        int[] lanes = new int[Ways.LANES];
        for (int lane = 0; lane < Ways.LANES; lane++) {
            int at = lane;
            while (at > 0 && worth[lanes[at - 1]] > worth[lane]) lanes[at] = lanes[--at];
            lanes[at] = lane;
        }
        return lanes;
    }

    /** By set of lanes, the sum of what each says. */
    private static int[] sums(int[] lanes) {
        int[] sums = new int[SETS];
        for (int set = 1; set < SETS; set++)
            sums[set] = sums[set & set - 1] + lanes[Integer.numberOfTrailingZeros(set)];
        return sums;
    }

    /** The lowest bit of each lane becomes 1 when any of its six is, all other bits 0. */
    private static long lowest(long lanes) {
        long anyOfTwo = lanes | lanes >>> 1;
        return (anyOfTwo | anyOfTwo >>> 2 | anyOfTwo >>> 4) & LOWEST_BITS;
    }
}
