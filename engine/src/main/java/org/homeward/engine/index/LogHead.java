package org.homeward.engine.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * What a log begins with: its format (8 bytes) and where its last snapshot is (8), the one thing in the file that is ever written again.
 *
 * <p>The place is on the disk before the snapshot it points to is written, so it never points to an earlier one. After a crash it may
 * point to one that was never written: then there is no sound frame, and whoever asks must look for the last snapshot himself.
 *
 * @param snapshot offset of the last snapshot; 0 when there is none
 */
record LogHead(boolean known, long snapshot) {
    static final int LENGTH = 16;

    private static final long FORMAT = 0x48574C4F47000003L; // HWLOG, 3

    static LogHead read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(LENGTH);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) continue;
        return new LogHead(!bytes.hasRemaining() && bytes.getLong(0) == FORMAT, bytes.getLong(8));
    }

    static void write(FileChannel channel, long snapshot) throws IOException {
        var bytes =
                ByteBuffer.allocate(LENGTH).putLong(FORMAT).putLong(snapshot).flip();
        while (bytes.hasRemaining()) channel.write(bytes, bytes.position());
    }
}
