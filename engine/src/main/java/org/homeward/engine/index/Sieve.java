package org.homeward.engine.index;

/**
 * Tells by the signature of a posting whether the mention may agree with a question in enough besides the term its list is of. Lets
 * through whoever does, and by a chance of one in 62 for each lane a few who don't.
 */
final class Sieve {
    private static final long LOWEST_BITS = 0x41041041L;
    private static final long LANE = (1L << Ways.LANE_BITS) - 1;

    private final long asked;
    private final long said;
    /** One bit for each set of lanes: 1 when agreement in them is enough. */
    private final long enough;

    /**
     * @param own what the term of the list is worth
     * @param ownLanes bits of the lanes that tell nothing beside the term
     * @param worth what agreement in each lane is worth
     */
    Sieve(Ways ways, int own, int ownLanes, int[] worth, int enough) {
        this.asked = ways.signature();
        this.enough = table(own, ownLanes, worth, enough);
        this.said = said(ways);
    }

    boolean passes(long signature) {
        long differs = signature ^ asked;
        // The lowest bit of each lane becomes 1 when any of its six differs; the others are of no use after this.
        long anyOfTwo = differs | differs >>> 1;
        differs = anyOfTwo | anyOfTwo >>> 2 | anyOfTwo >>> 4;
        long agree = ~differs & said;
        int lanes = (int) Long.compress(agree, LOWEST_BITS);
        // Names in the other order.
        if ((signature & LANE) == (asked >>> Ways.LANE_BITS & LANE)) lanes |= 2;
        if ((signature >>> Ways.LANE_BITS & LANE) == (asked & LANE)) lanes |= 1;
        return (enough >>> lanes & 1) != 0;
    }

    /** The sum of what agreement in these lanes is worth; a year says nothing beside its date. */
    static int worth(int lanes, int[] worth) {
        int sum = 0;
        for (int lane = 0; lane < Ways.LANES; lane++)
            if ((lanes >>> lane & 1) == 1 && !(lane == Ways.YEAR && (lanes >>> Ways.BIRTH & 1) == 1))
                sum += worth[lane];
        return sum;
    }

    private static long table(int own, int ownLanes, int[] worth, int enough) {
        long table = 0;
        for (int lanes = 0; lanes < 1 << Ways.LANES; lanes++)
            if (own + worth(lanes & ~ownLanes, worth) >= enough) table |= 1L << lanes;
        return table;
    }

    /** The lowest bit of each lane that the question says something in. */
    private static long said(Ways ways) {
        long said = 0;
        for (int lane = 0; lane < Ways.LANES; lane++) if (ways.laneKey(lane) != 0) said |= 1L << Ways.LANE_BITS * lane;
        return said;
    }
}
