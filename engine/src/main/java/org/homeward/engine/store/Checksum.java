package org.homeward.engine.store;

import java.lang.foreign.MemorySegment;
import java.util.zip.CRC32C;

/** CRC-32C (Castagnoli), which processors work out at the speed of memory. */
final class Checksum {
    private static final long AT_ONCE = 1 << 26;

    private Checksum() {}

    static int of(MemorySegment bytes) {
        var crc = new CRC32C();
        for (long at = 0; at < bytes.byteSize(); at += AT_ONCE)
            crc.update(
                    bytes.asSlice(at, Math.min(AT_ONCE, bytes.byteSize() - at)).asByteBuffer());
        return (int) crc.getValue();
    }
}
