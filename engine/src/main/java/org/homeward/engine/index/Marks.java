package org.homeward.engine.index;

/**
 * Which hashes may be held: all that are, and by chance at most one in thirty of the others. Eight to sixteen bits for each place in a table
 * whose slots take sixty-four, so that to look here for what nobody holds waits less for memory.
 */
final class Marks {
    private static final int PLACES_PER_WORD = 8;

    private final long[] words;
    private final int shift;

    /** @param places how many hashes there is room for, more than eight */
    Marks(int places) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros((places - 1) / PLACES_PER_WORD);
        this.words = new long[1 << bits];
        this.shift = Integer.SIZE - bits;
    }

    void add(int hash) {
        words[hash >>> shift] |= of(hash);
    }

    boolean maybeHold(int hash) {
        return (~words[hash >>> shift] & of(hash)) == 0;
    }

    /** Two bits of a word. */
    private static long of(int hash) {
        return 1L << hash | 1L << (hash >>> 6);
    }
}
