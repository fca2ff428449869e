package org.homeward.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import org.homeward.engine.store.OffHeap;

/**
 * How long a processor waits for memory that none of its caches holds: what an archive of ten million is searched at. Reads at random, each
 * from where the one before says, as the engine's tables are read.
 */
final class Waiting {
    private static final long BYTES = 1L << 29;
    private static final long LINE = 64;
    private static final int READS = 1 << 20;

    private Waiting() {}

    /** Nanoseconds a read. */
    static double nanos() {
        try (var arena = Arena.ofShared()) {
            var memory = new OffHeap(arena).allocate(BYTES);
            // Pages that were never written are all the same one.
            memory.fill((byte) 1);
            long read = 0;
            long next = 1;
            long start = System.nanoTime();
            for (int i = 0; i < READS; i++) {
                // Knuth's MMIX generator, of which the upper bits are the better ones.
                next = next * 6364136223846793005L + 1442695040888963407L + read;
                read = memory.get(ValueLayout.JAVA_LONG, (next >>> 20) % (BYTES / LINE) * LINE);
            }
            double nanos = (double) (System.nanoTime() - start) / READS;
            // Keeps a compiler from leaving the reads out.
            if (next == 0) throw new IllegalStateException("memory changed by itself");
            return nanos;
        }
    }
}
