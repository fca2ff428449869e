package org.homeward.engine.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a {@link StateWriter} wrote, through memory. Nothing of a section is handed out before its checksum is verified. */
public final class StateReader implements AutoCloseable {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;

    private final Path file;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment bytes;
    private final int checksum;
    private final Map<String, Placed> sections;

    private record Placed(long from, long end, int checksum) {}

    private StateReader(Path file) throws IOException {
        this.file = file;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            this.bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            long tail = bytes.byteSize() - StateWriter.TAIL;
            if (tail < Long.BYTES
                    || bytes.get(LONG, 0) != StateWriter.FORMAT
                    || bytes.get(LONG, tail + 12) != StateWriter.FORMAT) throw damaged("is cut or of another format");
            long tableAt = bytes.get(LONG, tail);
            this.checksum = bytes.get(INT, tail + 8);
            if (tableAt < Long.BYTES || tableAt > tail) throw damaged("has no table of sections");
            var table = bytes.asSlice(tableAt, tail - tableAt);
            if (Checksum.of(table) != checksum) throw damaged("has a damaged table of sections");
            this.sections = sections(table.toArray(ValueLayout.JAVA_BYTE));
        } catch (RuntimeException | IOException e) {
            arena.close();
            throw e;
        }
    }

    /** @throws Damaged when the file is none, or not a whole one */
    public static StateReader open(Path file) {
        try {
            return new StateReader(file);
        } catch (IOException e) {
            throw new Damaged(file.getFileName() + " can't be read: " + e, e);
        }
    }

    private static Map<String, Placed> sections(byte[] table) throws IOException {
        var placed = new LinkedHashMap<String, Placed>();
        try (var in = new DataInputStream(new ByteArrayInputStream(table))) {
            long from = Long.BYTES;
            for (int left = in.readInt(); left > 0; left--) {
                var name = in.readUTF();
                long end = in.readLong();
                placed.put(name, new Placed(from, end, in.readInt()));
                from = end;
            }
        }
        return placed;
    }

    /** What {@link StateWriter#finish} returned. */
    public int checksum() {
        return checksum;
    }

    /** @throws Damaged when it isn't there, or not as it was written */
    public Section section(String name) {
        var placed = sections.get(name);
        if (placed == null) throw damaged("has no section " + name);
        var section = bytes.asSlice(placed.from, placed.end - placed.from);
        if (Checksum.of(section) != placed.checksum) throw damaged("has a damaged section " + name);
        return new Section(section);
    }

    /** What is wrong with any of it, or empty. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        for (var name : sections.keySet())
            try {
                section(name);
            } catch (Damaged e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        return faults;
    }

    private Damaged damaged(String what) {
        return new Damaged(file.getFileName() + " " + what);
    }

    @Override
    public void close() {
        arena.close();
    }

    /** The bytes of a section, read from front to back. */
    public static final class Section {
        private final MemorySegment bytes;
        private long at;

        private Section(MemorySegment bytes) {
            this.bytes = bytes;
        }

        public boolean hasMore() {
            return at < bytes.byteSize();
        }

        public int getInt() {
            int value = bytes.get(INT, at);
            at += Integer.BYTES;
            return value;
        }

        public long getLong() {
            long value = bytes.get(LONG, at);
            at += Long.BYTES;
            return value;
        }

        /** A long that says how many items of so many bytes each follow: no more than there are. */
        public int getCount(int size) {
            long count = getLong();
            if (count < 0 || count > (bytes.byteSize() - at) / size) throw new Damaged("a section is too short");
            return Math.toIntExact(count);
        }

        /** Fills the array, or memory outside the heap. */
        public void get(MemorySegment into) {
            MemorySegment.copy(bytes, at, into, 0, into.byteSize());
            at += into.byteSize();
        }

        /** The rest of the section, for what reads itself so. */
        public InputStream stream() {
            return new InputStream() {
                @Override
                public int read() {
                    return hasMore() ? bytes.get(ValueLayout.JAVA_BYTE, at++) & 0xff : -1;
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    if (length > 0 && !hasMore()) return -1;
                    int read = (int) Math.min(length, bytes.byteSize() - at);
                    get(MemorySegment.ofArray(into).asSlice(from, read));
                    return read;
                }
            };
        }
    }
}
