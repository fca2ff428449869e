package org.homeward.engine.index;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One change in the log: length of the payload (4 bytes), CRC-32C of all that follows (4), sequence (8), kind (1), payload.
 *
 * @param offset where the frame begins in the file
 */
public record Frame(long offset, long sequence, Kind kind, byte[] payload) {
    static final int HEAD = 4 + 4 + 8 + 1;
    /** Far above any record the intake lets through, and above the journal of a million changes; a longer one is damage. */
    static final int LONGEST = 128 << 20;

    private static final Kind[] KINDS = Kind.values();

    /** What a frame does. Kept by ordinal: append new kinds at the end. */
    public enum Kind {
        PUT,
        WITHDRAW,
        JUDGE,
        SNAPSHOT
    }

    /** A change that is to become a frame. */
    public record Draft(long sequence, Kind kind, byte[] payload) {
        public Draft {
            if (payload.length > LONGEST)
                throw new IllegalArgumentException("a change of " + payload.length + " bytes, more than " + LONGEST);
        }

        int length() {
            return HEAD + payload.length;
        }

        /** Puts the frame at the buffer's position, and returns its checksum. */
        int write(ByteBuffer to) {
            int start = to.position();
            to.putInt(payload.length)
                    .putInt(0)
                    .putLong(sequence)
                    .put((byte) kind.ordinal())
                    .put(payload);
            int checksum = checksum(to.array(), start, payload.length);
            to.putInt(start + 4, checksum);
            return checksum;
        }
    }

    boolean isSnapshot() {
        return kind == Kind.SNAPSHOT;
    }

    long end() {
        return offset + HEAD + payload.length;
    }

    /** The frame at the buffer's position, or null when the bytes from there to its limit do not begin with a whole and sound one. */
    static @Nullable Frame read(ByteBuffer from, long offset) {
        int start = from.position();
        if (from.remaining() < HEAD) return null;
        int length = from.getInt(start);
        int kind = from.get(start + HEAD - 1);
        if (length < 0 || length > from.remaining() - HEAD || kind < 0 || kind >= KINDS.length) return null;
        if (from.getInt(start + 4) != checksum(from.array(), start, length)) return null;
        var payload = new byte[length];
        from.get(start + HEAD, payload);
        return new Frame(offset, from.getLong(start + 8), KINDS[kind], payload);
    }

    private static int checksum(byte[] bytes, int start, int length) {
        var crc = new CRC32C();
        crc.update(bytes, start + 8, HEAD - 8 + length);
        return (int) crc.getValue();
    }
}
