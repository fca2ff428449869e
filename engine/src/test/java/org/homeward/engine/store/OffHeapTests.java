package org.homeward.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffHeapTests {
    /** Small ones, one that no chunk so far has room for, and one larger than the largest chunk. */
    private static final List<Integer> SIZES = List.of(8, 1, 200, 1 << 16, 24, 5 << 20, 40 << 20, 64, 1 << 20);

    @Test
    void piecesAreEmptyAndApart() {
        try (var arena = Arena.ofShared()) {
            var memory = new OffHeap(arena);
            var pieces = new ArrayList<MemorySegment>();
            for (int round = 0; round < 2; round++) for (int size : SIZES) pieces.add(memory.allocate(size));

            for (int i = 0; i < pieces.size(); i++) {
                var piece = pieces.get(i);
                assertThat(piece.byteSize())
                        .isEqualTo(SIZES.get(i % SIZES.size()).longValue());
                assertThat(piece.address() % 64).isZero();
                assertThat(piece.mismatch(MemorySegment.ofArray(new byte[(int) piece.byteSize()])))
                        .isEqualTo(-1);
                piece.fill((byte) i);
            }
            for (int i = 0; i < pieces.size(); i++) {
                var piece = pieces.get(i);
                assertThat(piece.get(ValueLayout.JAVA_BYTE, 0)).isEqualTo((byte) i);
                assertThat(piece.get(ValueLayout.JAVA_BYTE, piece.byteSize() - 1))
                        .isEqualTo((byte) i);
            }
        }
    }

    @Test
    void itGoesWithItsArena() {
        List<MemorySegment> pieces;
        try (var arena = Arena.ofShared()) {
            var memory = new OffHeap(arena);
            pieces = SIZES.stream().map(memory::allocate).toList();
        }

        for (var piece : pieces)
            assertThatThrownBy(() -> piece.get(ValueLayout.JAVA_BYTE, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsLargeIsAskedForInLargePages() throws IOException {
        assumeTrue(Files.exists(Path.of("/sys/kernel/mm/transparent_hugepage")), "a kernel that has large pages");
        try (var arena = Arena.ofShared()) {
            var piece = new OffHeap(arena).allocate(8 << 20);

            assertThat(flags(piece.address())).contains("hg");
        }
    }

    /** What the kernel says of the memory at this address (proc_pid_smaps(5)). */
    private static List<String> flags(long address) throws IOException {
        boolean within = false;
        for (var line : Files.readAllLines(Path.of("/proc/self/smaps"))) {
            if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
                var ends = line.substring(0, line.indexOf(' ')).split("-");
                within = Long.compareUnsigned(Long.parseUnsignedLong(ends[0], 16), address) <= 0
                        && Long.compareUnsigned(address, Long.parseUnsignedLong(ends[1], 16)) < 0;
            }
            if (within && line.startsWith("VmFlags:"))
                return List.of(line.substring(8).strip().split(" "));
        }
        return List.of();
    }
}
