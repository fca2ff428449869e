package org.homeward.engine.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The append-only file of all changes, frame after frame behind a {@link LogHead}. What a crash left half-written at its end is cut when it is opened; anything else that is wrong
 * is damage, which is refused and placed, never skipped.
 *
 * <p>An append reaches the operating system at once (so it survives the end of the process) and the disk at the next {@link #force},
 * which the caller runs at the end of a batch.
 */
public final class RecordLog implements AutoCloseable {
    /** What is written at once, unless a single frame is longer. */
    private static final int CHUNK = 1 << 20;
    /** Most records are shorter, so that their frame is read in one go. */
    private static final int USUAL = 2048;

    private final Path file;
    private final FileChannel channel;
    private Mark mark = Mark.START;
    /** How often was appended. */
    private final AtomicLong appends = new AtomicLong();

    private final Lock forcing = new ReentrantLock();
    /** Of the appends those that are on the disk, and what kept later ones from it. Guarded by {@link #forcing}. */
    private long forced;

    private @Nullable IOException lost;

    private RecordLog(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * How far a log has been applied.
     *
     * @param end where what comes next is appended
     * @param frame where the last frame applied begins; 0 when there is none
     * @param sequence its sequence
     * @param checksum its checksum, by which one log is told from another
     * @param snapshot where the last snapshot applied begins; 0 when there is none
     */
    public record Mark(long end, long frame, long sequence, int checksum, long snapshot) {
        public static final Mark START = new Mark(LogHead.LENGTH, 0, 0, 0, 0);

        private Mark after(Frame.Draft draft, int checksum) {
            return new Mark(
                    end + draft.length(),
                    end,
                    draft.sequence(),
                    checksum,
                    draft.kind() == Frame.Kind.SNAPSHOT ? end : snapshot);
        }
    }

    /** Opens the log and hands over all its frames in order. */
    public static RecordLog open(Path file, Consumer<Frame> replay) {
        var log = open(file);
        try {
            log.replay(Mark.START, replay);
            return log;
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /**
     * Opens the log, making it when it is not there. It is to be {@link #replay replayed} before anything is appended.
     *
     * @throws IllegalStateException when another engine has it open
     */
    public static RecordLog open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                var log = new RecordLog(file, channel);
                log.lock();
                return log;
            } catch (RuntimeException | IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("opening the log " + file, e);
        }
    }

    /** True when the log has been where the mark is. */
    @SuppressWarnings("resource")
    public boolean holds(Mark mark) {
        try {
            return new FrameReader(channel).holds(mark);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the log " + file, e);
        }
    }

    /** True when the log ends before the mark, and has all but the last change before it. */
    public boolean endsWithin(Mark mark) {
        try {
            return channel.size() >= mark.frame && channel.size() < mark.end;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the log " + file, e);
        }
    }

    /** The sequence of the last snapshot behind the mark; 0 when there is none. */
    @SuppressWarnings("resource")
    public long lastSnapshot(Mark mark) {
        try {
            return channel.size() < LogHead.LENGTH ? 0 : new FrameReader(channel, mark).lastSnapshot();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the log " + file, e);
        }
    }

    /**
     * Hands over the frames behind the mark, in order.
     *
     * @throws IllegalStateException when they are damaged
     */
    public void replay(Mark from, Consumer<Frame> replay) {
        try {
            mark = read(from, replay);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the log " + file, e);
        }
    }

    /** How far the log goes. */
    public Mark mark() {
        return mark;
    }

    /** How far it will go when this is appended next. */
    public Mark markAfter(Frame.Draft draft) {
        return mark.after(draft, draft.write(ByteBuffer.allocate(draft.length())));
    }

    /** Appends a frame and returns its offset; after a failure the log is as before. */
    public long append(long sequence, Frame.Kind kind, byte[] payload) {
        return appendAll(List.of(new Frame.Draft(sequence, kind, payload)))[0];
    }

    /**
     * Appends frames in as few writes as their size allows and returns their offsets; after a failure the log is as before. A crash may
     * leave the first few of them.
     */
    public long[] appendAll(List<Frame.Draft> drafts) {
        var before = mark;
        try {
            var offsets = new long[drafts.size()];
            for (int from = 0; from < drafts.size(); ) from = appendChunk(drafts, from, offsets);
            appends.incrementAndGet();
            return offsets;
        } catch (IOException e) {
            mark = before;
            cutAt(before.end);
            throw new UncheckedIOException("appending to the log " + file, e);
        }
    }

    /** Appends the frames from {@code from} that fit one write, at least one, and returns where to go on. */
    private int appendChunk(List<Frame.Draft> drafts, int from, long[] offsets) throws IOException {
        long start = mark.end;
        int to = from;
        int length = 0;
        while (to < drafts.size() && (to == from || length + drafts.get(to).length() <= CHUNK))
            length += drafts.get(to++).length();
        var bytes = ByteBuffer.allocate(length);
        for (int i = from; i < to; i++) {
            offsets[i] = start + bytes.position();
            if (drafts.get(i).kind() == Frame.Kind.SNAPSHOT) pointTo(offsets[i]);
            mark = mark.after(drafts.get(i), drafts.get(i).write(bytes));
        }
        write(bytes.flip(), start);
        return to;
    }

    private void pointTo(long snapshot) throws IOException {
        LogHead.write(channel, snapshot);
        channel.force(false);
    }

    /** The payload of the frame at the offset that {@link #append} or the replay gave. Safe beside a writer. */
    public byte[] payload(long offset) {
        try {
            var start = read(offset, USUAL, Frame.HEAD);
            var payload = new byte[start.getInt(0)];
            int there = Math.min(payload.length, start.limit() - Frame.HEAD);
            start.get(Frame.HEAD, payload, 0, there);
            int rest = payload.length - there;
            if (rest > 0) read(offset + start.limit(), rest, rest).get(payload, there, rest);
            return payload;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the log " + file, e);
        }
    }

    /** Returns when all that was appended is on the disk. Once that failed it fails for good: nobody knows what a disk has dropped. */
    public void force() {
        forcing.lock();
        try {
            long upTo = appends.get();
            if (lost != null) throw lost;
            if (forced == upTo) return;
            channel.force(false);
            forced = upTo;
        } catch (IOException e) {
            lost = e;
            throw new UncheckedIOException("forcing the log " + file, e);
        } finally {
            forcing.unlock();
        }
    }

    /** Lets what was appended go to the disk beside what is done next, so that who forces it then waits for less. */
    public void beginToForce() {
        Thread.startVirtualThread(() -> {
            try {
                force();
            } catch (UncheckedIOException e) {
                // Whoever forces next is told.
            }
        });
    }

    /** The sequence of the last snapshot in the file; 0 when there is none. */
    public static long lastSnapshot(Path file) {
        if (!Files.exists(file)) return 0;
        try (var frames = new FrameReader(FileChannel.open(file, StandardOpenOption.READ))) {
            return frames.lastSnapshot();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the log " + file, e);
        }
    }

    /** What is wrong with the file, or empty when it is sound; a half-written end is sound, for opening cuts it. */
    public static List<String> check(Path file) {
        var faults = new ArrayList<String>();
        if (!Files.exists(file)) return faults;
        try (var frames = new FrameReader(FileChannel.open(file, StandardOpenOption.READ))) {
            while (frames.next() != null) continue;
            frames.fault().ifPresent(faults::add);
        } catch (IOException e) {
            faults.add(file.getFileName() + " can't be read: " + e.getMessage());
        }
        return faults;
    }

    @Override
    public void close() {
        try (channel) {
            if (channel.isOpen()) channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("closing the log " + file, e);
        }
    }

    private void lock() throws IOException {
        try {
            if (channel.tryLock() != null) return;
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException("the index at " + file + " is already open in this process", e);
        }
        throw new IllegalStateException("the index at " + file + " is open in another process");
    }

    // The reader is not closed: closing its channel would close ours.
    @SuppressWarnings("resource")
    private Mark read(Mark from, Consumer<Frame> replay) throws IOException {
        if (channel.size() < LogHead.LENGTH) {
            channel.truncate(0);
            LogHead.write(channel, 0);
        }
        var frames = new FrameReader(channel, from);
        long snapshot = from.snapshot;
        long last = from.frame;
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
            if (frame.isSnapshot()) snapshot = frame.offset();
            last = frame.offset();
            replay.accept(frame);
        }
        var fault = frames.fault();
        if (fault.isPresent()) throw new IllegalStateException("the index is damaged: " + fault.get() + "; rebuild it");
        long end = frames.position();
        channel.truncate(end);
        if (frames.head().snapshot() != snapshot) pointTo(snapshot);
        return last == 0 ? Mark.START : new Mark(end, last, frames.last(), frames.checksum(last), snapshot);
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        while (bytes.hasRemaining()) channel.write(bytes, at + bytes.position());
    }

    /** Up to {@code most} bytes, fewer at the end of the file, but no fewer than {@code least}. */
    private ByteBuffer read(long at, int most, int least) throws IOException {
        var bytes = ByteBuffer.allocate(most);
        while (bytes.position() < least)
            if (channel.read(bytes, at + bytes.position()) < 0) throw new IOException("nothing at offset " + at);
        return bytes.flip();
    }

    private void cutAt(long offset) {
        try {
            channel.truncate(offset);
        } catch (IOException e) {
            // The next open will cut it as a half-written end.
        }
    }
}
