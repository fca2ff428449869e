package org.homeward.engine.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How many mentions hold each term, and how many mentions there are: the half of the statistics snapshot that tells a rare value from a
 * common one. Sealed; equal sets of mentions give equal frequencies and the same {@link #digest()}, whatever their order.
 *
 * <p>Open addressing on {@link Term#key()}, 12 bytes a slot, at most two thirds full: ten million terms take 180 to 240 MB. Two terms
 * that share a key would share a count; see there for how rarely.
 */
public final class Frequencies {
    private static final int VERSION = 1;

    private static final long SMALLEST_HUB = 30;
    private static final double HUB_GROWTH = 3;

    private final KeyCounts counts;
    private final long total;

    private Frequencies(KeyCounts counts, long total) {
        this.counts = counts;
        this.total = total;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How many mentions hold the term; 0 when none does. */
    public long count(Term term) {
        return counts.get(term.key());
    }

    /**
     * An identifier that more mentions than this hold is a hub and ties nothing: three times the square root of the archive's size, at
     * least 30.
     */
    public long hub() {
        return Math.max(SMALLEST_HUB, Math.round(HUB_GROWTH * Math.sqrt(total)));
    }

    /** How many mentions were counted. */
    public long total() {
        return total;
    }

    /** How many different terms were counted. */
    public int size() {
        return counts.size();
    }

    /** Writes what {@link #read} reads: the version of the form, the totals, then key and count of every term in the order of the keys. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(total);
        counts.write(out);
    }

    /** Reads what {@link #write} wrote; throws {@link IOException} when it is something else. */
    public static Frequencies read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) throw new IOException("frequencies of version " + version + ", this reads " + VERSION);
        long total = in.readLong();
        return new Frequencies(KeyCounts.read(in), total);
    }

    /** SHA-256 over the counts in the order of their keys, as hex. */
    public String digest() {
        return counts.digest(total);
    }

    /** Counts profiles. Not safe for use by many threads. */
    public static final class Builder {
        private KeyCounts counts = new KeyCounts();
        private long total;

        private Builder() {}

        public Builder add(Profile profile) {
            total++;
            for (var term : profile.terms()) counts.add(term.key(), 1);
            return this;
        }

        /** The frequencies so far. The builder can go on: what it counts later doesn't show in them. */
        public Frequencies seal() {
            return new Frequencies(counts.copy(), total);
        }
    }

    @Override
    public String toString() {
        return "Frequencies of " + size() + " terms in " + total + " mentions";
    }
}
