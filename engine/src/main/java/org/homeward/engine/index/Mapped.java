package org.homeward.engine.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A file that is appended to and read through memory. What is appended never lies across two of the pieces it is mapped in, so that it
 * can be read in one.
 */
final class Mapped implements AutoCloseable {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    /** Pieces are sparse until they are filled, and as long as the longest frame of the log. */
    private static final int SHIFT = 27;

    /** The longest that can be appended at once. */
    static final int PIECE = 1 << SHIFT;

    private static final int MASK = PIECE - 1;

    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private MemorySegment[] pieces = new MemorySegment[8];
    private int mapped;
    private long end;

    /** Opens the file empty: what was in it is dropped. */
    Mapped(Path file) {
        try {
            channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("opening " + file, e);
        }
    }

    /** Appends the bytes and returns where they begin. */
    long append(byte[] bytes, int length) {
        if (length > PIECE) throw new IllegalArgumentException(length + " bytes, more than " + PIECE);
        if ((end & MASK) + length > PIECE) end = (end + MASK) & ~(long) MASK;
        long at = end;
        MemorySegment.copy(bytes, 0, piece(at), ValueLayout.JAVA_BYTE, at & MASK, length);
        end = at + length;
        return at;
    }

    byte getByte(long at) {
        return at(at).get(ValueLayout.JAVA_BYTE, at & MASK);
    }

    int getInt(long at) {
        return at(at).get(INT, at & MASK);
    }

    long getLong(long at) {
        return at(at).get(LONG, at & MASK);
    }

    byte[] get(long at, int length) {
        var bytes = new byte[length];
        MemorySegment.copy(at(at), ValueLayout.JAVA_BYTE, at & MASK, bytes, 0, length);
        return bytes;
    }

    private MemorySegment at(long at) {
        return pieces[(int) (at >>> SHIFT)];
    }

    private MemorySegment piece(long at) {
        int piece = (int) (at >>> SHIFT);
        if (piece == pieces.length) pieces = Arrays.copyOf(pieces, piece * 2);
        while (mapped <= piece) {
            try {
                pieces[mapped] = channel.map(FileChannel.MapMode.READ_WRITE, (long) mapped << SHIFT, PIECE, arena);
            } catch (IOException e) {
                throw new UncheckedIOException("mapping a piece of the index", e);
            }
            mapped++;
        }
        return pieces[piece];
    }

    @Override
    public void close() {
        try (channel) {
            arena.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a file of the index", e);
        }
    }
}
