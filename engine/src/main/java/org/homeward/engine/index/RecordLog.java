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
import java.util.function.Consumer;

/**
 * The append-only file of all changes. What a crash left half-written at its end is cut when it is opened; anything else that is wrong
 * is damage, which is refused and placed, never skipped.
 *
 * <p>An append reaches the operating system at once (so it survives the end of the process) and the disk at the next {@link #force},
 * which the caller runs at the end of a batch.
 */
public final class RecordLog implements AutoCloseable {
    private static final byte[] MAGIC = {'H', 'W', 'L', 'O', 'G', 0, 0, 2};

    private final Path file;
    private final FileChannel channel;
    private long end;

    private RecordLog(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens the log, making it when it is not there, and hands over its frames in order.
     *
     * @throws IllegalStateException when another engine has it open, or when it is damaged
     */
    public static RecordLog open(Path file, Consumer<Frame> replay) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                var log = new RecordLog(file, channel);
                log.lock();
                log.replay(replay);
                return log;
            } catch (RuntimeException | IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("opening the log " + file, e);
        }
    }

    /** Appends a frame and returns its offset; after a failure the log is as before. */
    public long append(long sequence, Frame.Kind kind, byte[] payload) {
        if (payload.length > Frame.LONGEST)
            throw new IllegalArgumentException("a change of " + payload.length + " bytes, more than " + Frame.LONGEST);
        long offset = end;
        try {
            end += write(Frame.bytes(sequence, kind, payload), offset);
            return offset;
        } catch (IOException e) {
            cutAt(offset);
            throw new UncheckedIOException("appending to the log " + file, e);
        }
    }

    /** The payload of the frame at the offset that {@link #append} or the replay gave. Safe beside a writer. */
    public byte[] payload(long offset) {
        try {
            int length = read(offset, 4).getInt();
            return read(offset + Frame.HEAD, length).array();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the log " + file, e);
        }
    }

    /** Returns when all that was appended is on the disk. */
    public void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("forcing the log " + file, e);
        }
    }

    /** The sequence of the last frame of a kind, as far as the file can be read; 0 when there is none. */
    public static long last(Path file, Frame.Kind kind) {
        if (!Files.exists(file)) return 0;
        long last = 0;
        try (var frames = new FrameReader(FileChannel.open(file, StandardOpenOption.READ), MAGIC)) {
            for (var frame = frames.next(); frame != null; frame = frames.next())
                if (frame.kind() == kind) last = frame.sequence();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the log " + file, e);
        }
        return last;
    }

    /** What is wrong with the file, or empty when it is sound; a half-written end is sound, for opening cuts it. */
    public static List<String> check(Path file) {
        var faults = new ArrayList<String>();
        if (!Files.exists(file)) return faults;
        try (var frames = new FrameReader(FileChannel.open(file, StandardOpenOption.READ), MAGIC)) {
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
    private void replay(Consumer<Frame> replay) throws IOException {
        if (channel.size() < MAGIC.length) {
            channel.truncate(0);
            write(ByteBuffer.wrap(MAGIC), 0);
        }
        var frames = new FrameReader(channel, MAGIC);
        for (var frame = frames.next(); frame != null; frame = frames.next()) replay.accept(frame);
        var fault = frames.fault();
        if (fault.isPresent()) throw new IllegalStateException("the index is damaged: " + fault.get() + "; rebuild it");
        end = frames.position();
        channel.truncate(end);
    }

    private int write(ByteBuffer bytes, long at) throws IOException {
        int length = bytes.remaining();
        while (bytes.hasRemaining()) channel.write(bytes, at + bytes.position());
        return length;
    }

    private ByteBuffer read(long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining())
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
