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

    long end() {
        return offset + HEAD + payload.length;
    }

    static ByteBuffer bytes(long sequence, Kind kind, byte[] payload) {
        var bytes = ByteBuffer.allocate(HEAD + payload.length);
        bytes.putInt(payload.length)
                .putInt(0)
                .putLong(sequence)
                .put((byte) kind.ordinal())
                .put(payload);
        return bytes.putInt(4, checksum(bytes.array(), 0, payload.length)).flip();
    }

    /** The frame that begins at {@code from}, or null when the bytes there are not a whole and sound one. */
    static @Nullable Frame read(byte[] bytes, int from, long offset) {
        if (bytes.length - from < HEAD) return null;
        var buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
        int length = buffer.getInt();
        int sum = buffer.getInt();
        long sequence = buffer.getLong();
        int kind = buffer.get();
        if (length < 0 || length > buffer.remaining() || kind < 0 || kind >= KINDS.length) return null;
        if (sum != checksum(bytes, from, length)) return null;
        var payload = new byte[length];
        buffer.get(payload);
        return new Frame(offset, sequence, KINDS[kind], payload);
    }

    private static int checksum(byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(bytes, from + 8, HEAD - 8 + length);
        return (int) crc.getValue();
    }
}
