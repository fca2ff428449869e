package org.homeward.engine.store;

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
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is appended to and read through memory. What is appended never lies across two of the pieces it is mapped in, so that it
 * can be read in one. What has been appended never changes.
 *
 * <p>It is read in pages of the file, which are small and which the system drops and reads again as it sees fit; or, where it is read at
 * random, in {@link OffHeap} memory, from which it is copied to the file when it is {@linkplain #force forced} and not before. Where
 * {@link OffHeap} can't ask for large pages, those of the file do as well.
 */
public final class Mapped implements AutoCloseable {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    /** Pieces are sparse until they are filled, and as long as the longest frame of the log. */
    private static final int SHIFT = 27;

    /** The longest that can be appended at once. */
    static final int PIECE = 1 << SHIFT;

    private static final int MASK = PIECE - 1;

    /** What has a checksum of its own; a piece is some of them. */
    private static final int BLOCK = 1 << 22;

    private final Path file;
    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    /** What is read instead of pages of the file. */
    private final @Nullable OffHeap memory;

    private MemorySegment[] pieces = new MemorySegment[8];
    private int mapped;
    private long end;
    /** Of each piece that is full, where what was appended to it ends. */
    private long[] ends = {};
    /** Of the blocks there were when an extent was last taken. */
    private int[] checksums = {};

    private long summed;
    /** What lies before is on the disk. */
    private long forced;

    private Mapped(Path file, boolean atRandom, StandardOpenOption... options) {
        this.file = file;
        this.memory = atRandom && OffHeap.hasLargePages() ? new OffHeap(arena) : null;
        try {
            channel = FileChannel.open(file, options);
        } catch (IOException e) {
            throw new UncheckedIOException("opening " + file, e);
        }
    }

    /**
     * How much of the file counts.
     *
     * @param ends of each piece but the last, where what was appended to it ends
     * @param checksums of each block
     */
    public record Extent(long length, long[] ends, int[] checksums) {
        public void write(StateWriter out) {
            out.putLong(length);
            out.putLong(ends.length);
            out.put(MemorySegment.ofArray(ends));
            out.putLong(checksums.length);
            out.put(MemorySegment.ofArray(checksums));
        }

        public static Extent read(StateReader.Section in) {
            long length = in.getLong();
            var ends = new long[in.getCount(Long.BYTES)];
            in.get(MemorySegment.ofArray(ends));
            var checksums = new int[in.getCount(Integer.BYTES)];
            in.get(MemorySegment.ofArray(checksums));
            return new Extent(length, ends, checksums);
        }
    }

    /** Opens the file empty: what was in it is dropped. */
    public static Mapped empty(Path file) {
        return empty(file, false);
    }

    /** The same of a file that is read at random. */
    public static Mapped emptyAtRandom(Path file) {
        return empty(file, true);
    }

    private static Mapped empty(Path file, boolean atRandom) {
        return new Mapped(
                file,
                atRandom,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /**
     * Opens the file with so much of what was in it, and drops the rest.
     *
     * @throws Damaged when that isn't there any more, or was changed
     */
    public static Mapped open(Path file, Extent extent) {
        return open(file, extent, false);
    }

    /** The same of a file that is read at random. */
    public static Mapped openAtRandom(Path file, Extent extent) {
        return open(file, extent, true);
    }

    private static Mapped open(Path file, Extent extent, boolean atRandom) {
        Mapped opened;
        try {
            opened = new Mapped(file, atRandom, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (UncheckedIOException e) {
            throw new Damaged(file.getFileName() + " can't be opened", e);
        }
        try {
            opened.restore(extent);
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void restore(Extent extent) {
        try {
            if (channel.size() < extent.length) throw new Damaged(file.getFileName() + " is cut");
        } catch (IOException e) {
            throw new UncheckedIOException("opening " + file, e);
        }
        end = summed = forced = extent.length;
        ends = extent.ends;
        checksums = extent.checksums;
        if (end > 0) grown(end - 1);
        long damaged = IntStream.range(0, checksums.length)
                .parallel()
                .filter(this::isDamaged)
                .mapToLong(block -> (long) block * BLOCK)
                .findAny()
                .orElse(-1);
        if (damaged >= 0) throw new Damaged(file.getFileName() + " is damaged behind byte " + damaged);
    }

    private boolean isDamaged(int block) {
        if (memory != null) read(block);
        return checksum(block, end) != checksums[block];
    }

    private void read(int block) {
        try {
            long to = Math.min((block + 1L) * BLOCK, end);
            for (long at = (long) block * BLOCK; at < to; ) {
                int read = channel.read(rest(at, to).asByteBuffer(), at);
                if (read < 0) throw new Damaged(file.getFileName() + " is cut");
                at += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /** What is wrong with so much of the file, in words; changes nothing. */
    public static Optional<String> fault(Path file, Extent extent) {
        try (var arena = Arena.ofShared();
                var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < extent.length) return Optional.of(file.getFileName() + " is cut");
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, extent.length, arena);
            return IntStream.range(0, extent.checksums.length)
                    .mapToLong(block -> (long) block * BLOCK)
                    .filter(at -> Checksum.of(bytes.asSlice(at, Math.min(BLOCK, extent.length - at)))
                            != extent.checksums[(int) (at / BLOCK)])
                    .mapToObj(at -> file.getFileName() + " is damaged behind byte " + at)
                    .findFirst();
        } catch (IOException e) {
            return Optional.of(file.getFileName() + " can't be read: " + e);
        }
    }

    /** How much there is now. */
    public Extent extent() {
        int whole = (int) (summed / BLOCK);
        var anew = Arrays.copyOf(checksums, (int) ((end + BLOCK - 1) / BLOCK));
        for (int block = whole; block < anew.length; block++) anew[block] = checksum(block, end);
        checksums = anew;
        summed = end;
        return new Extent(end, ends, checksums);
    }

    private int checksum(int block, long end) {
        long from = (long) block * BLOCK;
        return Checksum.of(piece(from).asSlice(within(from), Math.min(BLOCK, end - from)));
    }

    /** Returns when the extent last taken is on the disk. May run beside appending, but not beside the taking of an extent. */
    public void force() {
        try {
            while (forced < summed) {
                var rest = rest(forced, summed);
                if (memory == null) rest.force();
                else write(rest, forced);
                forced += rest.byteSize();
            }
            if (memory != null) channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    private void write(MemorySegment bytes, long at) throws IOException {
        var left = bytes.asByteBuffer();
        while (left.hasRemaining()) channel.write(left, at + left.position());
    }

    /** What lies from a place to the end of its piece or of all. */
    private MemorySegment rest(long from, long end) {
        return piece(from).asSlice(within(from), Math.min(end - from, PIECE - within(from)));
    }

    /** Appends the bytes and returns where they begin. */
    public long append(byte[] bytes, int length) {
        return append(MemorySegment.ofArray(bytes).asSlice(0, length));
    }

    public long append(MemorySegment bytes) {
        long length = bytes.byteSize();
        if (length > PIECE) throw new IllegalArgumentException(length + " bytes, more than " + PIECE);
        if (within(end) + length > PIECE) {
            ends = Arrays.copyOf(ends, ends.length + 1);
            ends[ends.length - 1] = end;
            end = (end + MASK) & ~(long) MASK;
        } else if (within(end) == 0 && end > 0) {
            ends = Arrays.copyOf(ends, ends.length + 1);
            ends[ends.length - 1] = end;
        }
        long at = end;
        MemorySegment.copy(bytes, 0, grown(at), within(at), length);
        end = at + length;
        return at;
    }

    public long end() {
        return end;
    }

    /** Where what comes next begins, when something ends at this place. */
    public long after(long place) {
        int piece = (int) ((place - 1) >>> SHIFT);
        return place > 0 && piece < ends.length && ends[piece] == place ? (long) (piece + 1) << SHIFT : place;
    }

    /** Where an entry begins, counted from 0, when all that is appended has the same length. */
    public static long place(long entry, int length) {
        long inPiece = PIECE / length;
        return (entry / inPiece << SHIFT) + entry % inPiece * length;
    }

    public byte getByte(long at) {
        return piece(at).get(ValueLayout.JAVA_BYTE, within(at));
    }

    public int getInt(long at) {
        return piece(at).get(INT, within(at));
    }

    public long getLong(long at) {
        return piece(at).get(LONG, within(at));
    }

    public byte[] get(long at, int length) {
        var bytes = new byte[length];
        MemorySegment.copy(piece(at), ValueLayout.JAVA_BYTE, within(at), bytes, 0, length);
        return bytes;
    }

    /** The memory that the place lies in, to be read from {@link #within} on. */
    public MemorySegment piece(long at) {
        return pieces[(int) (at >>> SHIFT)];
    }

    public static long within(long at) {
        return at & MASK;
    }

    /** Maps what is missing up to there. */
    private MemorySegment grown(long at) {
        int piece = (int) (at >>> SHIFT);
        while (piece >= pieces.length) pieces = Arrays.copyOf(pieces, pieces.length * 2);
        while (mapped <= piece) {
            pieces[mapped] = memory != null ? memory.allocate(PIECE) : map((long) mapped << SHIFT);
            mapped++;
        }
        return pieces[piece];
    }

    private MemorySegment map(long at) {
        try {
            return channel.map(FileChannel.MapMode.READ_WRITE, at, PIECE, arena);
        } catch (IOException e) {
            throw new UncheckedIOException("mapping a piece of " + file, e);
        }
    }

    @Override
    public void close() {
        try (channel) {
            arena.close();
            channel.truncate(memory == null ? end : forced);
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + file, e);
        }
    }
}
