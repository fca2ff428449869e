package org.homeward.engine.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a log from front to back, and when it must stop early tells a half-written end from damage. */
final class FrameReader implements AutoCloseable {
    private static final int WINDOW = 1 << 20;

    private final FileChannel channel;
    private final byte[] magic;
    private long position;
    private long last;
    private byte[] window = new byte[0];
    private long windowAt;

    FrameReader(FileChannel channel, byte[] magic) throws IOException {
        this.channel = channel;
        this.magic = magic;
        this.position = magic.length;
    }

    /** The next frame, or null at the end of what can be read. */
    @Nullable
    Frame next() throws IOException {
        if (!knowsFormat()) return null;
        var frame = at(position);
        if (frame == null || frame.sequence() <= last) return null;
        position = frame.end();
        last = frame.sequence();
        return frame;
    }

    /** Where the last good frame ends. */
    long position() {
        return position;
    }

    /** Once {@link #next} has returned null: damage, in words, or empty when all is read but for a half-written end. */
    Optional<String> fault() throws IOException {
        if (channel.size() < magic.length) return Optional.empty();
        if (!knowsFormat()) return Optional.of("the file is not a log this version reads");
        var frame = at(position);
        if (frame != null)
            return Optional.of("sequence " + frame.sequence() + " after " + last + " at byte " + position);
        // Whatever was torn off by a crash is the last thing in the file: a sound frame behind it means damage.
        for (long offset = position + 1; offset + Frame.HEAD <= channel.size(); offset++)
            if (followsOn(at(offset)))
                return Optional.of("bytes " + position + " to " + offset + " are not a frame, after sequence " + last);
        return Optional.empty();
    }

    private boolean followsOn(@Nullable Frame frame) {
        return frame != null && frame.sequence() > last;
    }

    private boolean knowsFormat() throws IOException {
        return Arrays.equals(bytes(0, magic.length), magic);
    }

    private @Nullable Frame at(long offset) throws IOException {
        if (offset + Frame.HEAD > channel.size()) return null;
        int length = ByteBuffer.wrap(bytes(offset, 4)).getInt();
        if (length < 0 || length > Frame.LONGEST || offset + Frame.HEAD + length > channel.size()) return null;
        return Frame.read(bytes(offset, Frame.HEAD + length), 0, offset);
    }

    /** At least {@code length} bytes from {@code offset}, fewer at the end of the file. */
    private byte[] bytes(long offset, int length) throws IOException {
        if (offset < windowAt || offset + length > windowAt + window.length) {
            var buffer = ByteBuffer.allocate((int) Math.min(Math.max(WINDOW, length), channel.size() - offset));
            while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) continue;
            window = buffer.array();
            windowAt = offset;
        }
        int from = (int) (offset - windowAt);
        return Arrays.copyOfRange(window, from, Math.min(window.length, from + length));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
