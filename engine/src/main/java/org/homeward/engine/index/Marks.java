package org.homeward.engine.index;

/**
 * Which hashes may be held: all that are, and by chance at most one in thirty of the others. Eight bits for each place in a table
 * whose slots take sixty-four, so that to look here for what nobody holds waits less for memory.
 */
final class Marks {
    private static final int PLACES_PER_WORD = 8;

    private final long[] words;

    /** @param places how many hashes there is room for */
    Marks(int places) {
        this.words = new long[places / PLACES_PER_WORD + 1];
    }

    void add(int hash) {
        words[word(hash)] |= of(hash);
    }

    boolean maybeHold(int hash) {
        return (~words[word(hash)] & of(hash)) == 0;
    }

    private int word(int hash) {
        return (int) (Integer.toUnsignedLong(hash) * words.length >>> Integer.SIZE);
    }

    /** Two bits of a word. */
    private static long of(int hash) {
        return 1L << hash | 1L << (hash >>> 6);
    }
}
