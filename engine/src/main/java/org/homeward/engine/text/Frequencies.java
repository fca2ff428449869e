package org.homeward.engine.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * How many mentions hold each term, and how many mentions there are: the half of the statistics snapshot that tells a rare value from a
 * common one. Sealed; equal sets of mentions give equal frequencies and the same {@link #digest()}, whatever their order. See {@link
 * Counts} for the room they take and for terms that share a count.
 */
public final class Frequencies {
    private static final int VERSION = 2;

    private static final long SMALLEST_HUB = 30;
    private static final double HUB_GROWTH = 3;

    private final Counts counts;
    private final long total;

    private Frequencies(Counts counts, long total) {
        this.counts = counts;
        this.total = total;
    }

    /** What was counted already, in so many mentions. Not to be changed any more. */
    public static Frequencies of(Counts counts, long total) {
        return new Frequencies(counts, total);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How many mentions hold the term; 0 when none was counted. */
    public long count(Term term) {
        return counts.get(Counts.hash(term.key()));
    }

    /** The same of the terms with these keys, by place. */
    public int[] counts(long[] keys) {
        return counts.of(keys);
    }

    /** Reads where these terms are counted, so that {@link #count} of each finds it near: see {@link Counts#bringNear}. */
    public long bringNear(Set<Term> terms) {
        var keys = new long[terms.size()];
        int at = 0;
        for (var term : terms) keys[at++] = term.key();
        return counts.bringNear(keys);
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

    /** Writes what {@link #read} reads: the version of the form, total and number of terms, then 32 bits of key and a count of each, ascending. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(total);
        out.writeInt(counts.size());
        for (long slot : counts.sorted()) out.writeLong(slot);
    }

    /** Reads what {@link #write} wrote; throws {@link IOException} when it is something else. */
    public static Frequencies read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) throw new IOException("frequencies of version " + version + ", this reads " + VERSION);
        long total = in.readLong();
        int size = in.readInt();
        if (size < 0) throw new IOException("a negative number of terms: " + size);
        var counts = Counts.with(size);
        for (int i = 0; i < size; i++) {
            long slot = in.readLong();
            counts.add((int) (slot >>> Integer.SIZE), (int) slot);
        }
        return new Frequencies(counts, total);
    }

    /**
     * As hex, SHA-256 over total, number of terms and two sums over all terms, each of another mixture of key and count: a sum needs no
     * order.
     */
    public String digest() {
        var sums = new long[2];
        counts.each((hash, count) -> {
            long term = (long) hash << Integer.SIZE | count;
            sums[0] += Term.mix(term);
            sums[1] += Term.mix(~term);
        });
        var bytes = ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(total)
                .putLong(counts.size())
                .putLong(sums[0])
                .putLong(sums[1]);
        return HexFormat.of().formatHex(sha256().digest(bytes.array()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Counts profiles. Not safe for use by many threads. */
    public static final class Builder {
        private final Counts counts = new Counts();
        private long total;

        private Builder() {}

        public Builder add(Profile profile) {
            total++;
            for (var term : profile.terms()) counts.add(Counts.hash(term.key()), 1);
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
