package org.homeward.engine.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a log from front to back, as long as it was to begin with, and when it must stop early tells a half-written end from damage. */
final class FrameReader implements AutoCloseable {
    private static final int WINDOW = 1 << 20;

    private final FileChannel channel;
    private final LogHead head;
    private final long size;
    private long position;
    private long last;
    private ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowAt;

    FrameReader(FileChannel channel) throws IOException {
        this(channel, RecordLog.Mark.START);
    }

    /** @param from where to begin: the log {@link #holds} it */
    FrameReader(FileChannel channel, RecordLog.Mark from) throws IOException {
        this.channel = channel;
        this.position = from.end();
        this.last = from.sequence();
        this.head = LogHead.read(channel);
        this.size = channel.size();
    }

    LogHead head() {
        return head;
    }

    /** The next frame, or null at the end of what can be read. */
    @Nullable
    Frame next() throws IOException {
        if (!head.known()) return null;
        var frame = at(position);
        if (frame == null || frame.sequence() <= last) return null;
        position = frame.end();
        last = frame.sequence();
        return frame;
    }

    /** Sequence of the last good frame. */
    long last() {
        return last;
    }

    /** Where the last good frame ends. */
    long position() {
        return position;
    }

    /** True when the log has been where the mark is. */
    boolean holds(RecordLog.Mark mark) throws IOException {
        if (mark.frame() == 0) return mark.equals(RecordLog.Mark.START);
        var frame = head.known() ? at(mark.frame()) : null;
        if (frame == null || frame.sequence() != mark.sequence() || frame.end() != mark.end()) return false;
        return checksum(mark.frame()) == mark.checksum();
    }

    /** Of the frame there. */
    int checksum(long frame) throws IOException {
        var start = bytes(frame, Frame.HEAD);
        return start.getInt(start.position() + 4);
    }

    /**
     * Sequence of the last snapshot from where this reader began, 0 when there is none: from the head, or when a crash left that pointing
     * nowhere, by reading on.
     */
    long lastSnapshot() throws IOException {
        if (!head.known() || head.snapshot() < position) return 0;
        var pointedTo = at(head.snapshot());
        if (pointedTo != null && pointedTo.isSnapshot()) return pointedTo.sequence();
        long snapshot = 0;
        for (var frame = next(); frame != null; frame = next()) if (frame.isSnapshot()) snapshot = frame.sequence();
        return snapshot;
    }

    /** Once {@link #next} has returned null: damage, in words, or empty when all is read but for a half-written end. */
    Optional<String> fault() throws IOException {
        if (size < LogHead.LENGTH) return Optional.empty();
        if (!head.known()) return Optional.of("the file is not a log this version reads");
        var frame = at(position);
        if (frame != null)
            return Optional.of("sequence " + frame.sequence() + " after " + last + " at byte " + position);
        // Whatever was torn off by a crash is the last thing in the file: a sound frame behind it means damage.
        for (long offset = position + 1; offset + Frame.HEAD <= size; offset++)
            if (followsOn(at(offset)))
                return Optional.of("bytes " + position + " to " + offset + " are not a frame, after sequence " + last);
        return Optional.empty();
    }

    private boolean followsOn(@Nullable Frame frame) {
        return frame != null && frame.sequence() > last;
    }

    private @Nullable Frame at(long offset) throws IOException {
        if (offset < LogHead.LENGTH || offset + Frame.HEAD > size) return null;
        var start = bytes(offset, Frame.HEAD);
        if (start.remaining() < Frame.HEAD) return null;
        int length = start.getInt(start.position());
        if (length < 0 || length > Frame.LONGEST || offset + Frame.HEAD + length > size) return null;
        return Frame.read(bytes(offset, Frame.HEAD + length), offset);
    }

    /** The window, at the offset and with at least {@code length} bytes from there, fewer when the file has been cut meanwhile. */
    private ByteBuffer bytes(long offset, int length) throws IOException {
        if (offset < windowAt || offset + length > windowAt + window.limit()) {
            if (length > window.capacity()) window = ByteBuffer.allocate(length);
            window.clear();
            while (window.hasRemaining() && channel.read(window, offset + window.position()) >= 0) continue;
            window.flip();
            windowAt = offset;
        }
        return window.position((int) (offset - windowAt));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
