package org.homeward.engine.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Writes a file of sections in bulk: the format (8 bytes), the sections one behind the other, a table of them (name, end and checksum of
 * each), then where the table is (8 bytes), its checksum (4) and the format again. A file without its end is none.
 */
public final class StateWriter implements AutoCloseable {
    static final long FORMAT = 0x48574348454B0002L; // HWCHEK, 2
    static final int TAIL = 8 + 4 + 8;

    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.nativeOrder());
    private final MemorySegment buffered = MemorySegment.ofBuffer(buffer);
    private final List<Written> table = new ArrayList<>();
    private CRC32C crc = new CRC32C();
    private String section = "";
    private long end;
    private int checksum;

    private record Written(String name, long end, int checksum) {}

    /** Begins the file, in the place of one that may be there. */
    public StateWriter(Path file) {
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
        putLong(FORMAT);
        drain();
    }

    /** Ends the section before, and begins one of that name. */
    public void begin(String name) {
        end();
        section = name;
        crc = new CRC32C();
    }

    public void putInt(int value) {
        if (buffer.remaining() < Integer.BYTES) drain();
        buffer.putInt(value);
    }

    public void putLong(long value) {
        if (buffer.remaining() < Long.BYTES) drain();
        buffer.putLong(value);
    }

    /** The bytes of an array or of memory outside the heap. */
    public void put(MemorySegment bytes) {
        for (long at = 0; at < bytes.byteSize(); ) {
            if (!buffer.hasRemaining()) drain();
            long piece = Math.min(buffer.remaining(), bytes.byteSize() - at);
            MemorySegment.copy(bytes, at, buffered, buffer.position(), piece);
            buffer.position(buffer.position() + (int) piece);
            at += piece;
        }
    }

    /** Takes bytes into the section, for what writes itself so. */
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int one) {
                if (!buffer.hasRemaining()) drain();
                buffer.put((byte) one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                StateWriter.this.put(MemorySegment.ofArray(bytes).asSlice(from, length));
            }
        };
    }

    /** Ends the file, not yet {@link #force forced}. Returns a checksum of the whole. */
    public int finish() {
        end();
        long tableAt = end;
        byte[] bytes = table();
        checksum = Checksum.of(MemorySegment.ofArray(bytes));
        put(MemorySegment.ofArray(bytes));
        drain();
        putLong(tableAt);
        putInt(checksum);
        putLong(FORMAT);
        drain();
        return checksum;
    }

    public long length() {
        return end;
    }

    /** Returns when what was written is on the disk. */
    public void force() {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("forcing state to the disk", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a file of state", e);
        }
    }

    private void end() {
        drain();
        if (!section.isEmpty()) table.add(new Written(section, end, (int) crc.getValue()));
        section = "";
    }

    private byte[] table() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(table.size());
            for (var written : table) {
                out.writeUTF(written.name);
                out.writeLong(written.end);
                out.writeInt(written.checksum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing a table of sections", e);
        }
        return bytes.toByteArray();
    }

    private void drain() {
        buffer.flip();
        crc.update(buffer.duplicate());
        try {
            while (buffer.hasRemaining()) end += channel.write(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException("writing state", e);
        }
        buffer.clear();
    }
}
