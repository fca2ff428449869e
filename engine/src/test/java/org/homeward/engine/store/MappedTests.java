package org.homeward.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(booleans = {false, true})
class MappedTests {
    /** Two fit a piece, a third doesn't; the fourth fills its piece to the last byte. */
    private static final List<Integer> LENGTHS =
            List.of(Mapped.PIECE / 3, Mapped.PIECE / 3, Mapped.PIECE / 2, Mapped.PIECE / 2, 5, 7);

    private final boolean atRandom;

    private @TempDir Path folder;
    private Path file;

    MappedTests(boolean atRandom) {
        this.atRandom = atRandom;
    }

    @BeforeEach
    void name() {
        file = folder.resolve("mapped");
    }

    private Mapped empty() {
        return atRandom ? Mapped.emptyAtRandom(file) : Mapped.empty(file);
    }

    private Mapped open(Mapped.Extent extent) {
        return atRandom ? Mapped.openAtRandom(file, extent) : Mapped.open(file, extent);
    }

    @Test
    void whatIsAppendedIsFoundAgainInOrderOverAllPieces() {
        var places = new ArrayList<Long>();
        Mapped.Extent extent;
        try (var mapped = empty()) {
            for (int i = 0; i < LENGTHS.size(); i++) places.add(append(mapped, i));
            extent = mapped.extent();
            mapped.force();
        }

        assertThat(Mapped.fault(file, extent)).isEmpty();
        try (var mapped = open(extent)) {
            var found = new ArrayList<Long>();
            long at = 0;
            for (int i = 0; at < mapped.end(); i++) {
                found.add(at);
                assertThat(mapped.getByte(at)).isEqualTo((byte) (i + 1));
                at = mapped.after(at + LENGTHS.get(i));
            }
            assertThat(found).isEqualTo(places);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Mapped.PIECE / 2, Mapped.PIECE / 2 - 1, Mapped.PIECE / 3 + 1})
    void entriesOfOneLengthAreFoundByTheirNumber(int length) {
        try (var mapped = empty()) {
            var entry = new byte[length];
            for (int i = 0; i < 5; i++) assertThat(mapped.append(entry, length)).isEqualTo(Mapped.place(i, length));
        }
    }

    @Test
    void anExtentHoldsWhateverIsAppendedLater() {
        Mapped.Extent early;
        Mapped.Extent late;
        try (var mapped = empty()) {
            append(mapped, 4);
            early = mapped.extent();
            append(mapped, 5);
            late = mapped.extent();
            mapped.force();
        }

        assertThat(Mapped.fault(file, late)).isEmpty();
        try (var mapped = open(early)) {
            assertThat(mapped.end()).isEqualTo(5);
            assertThat(mapped.append(new byte[] {9}, 1)).isEqualTo(5);
        }
        assertThat(Mapped.fault(file, early)).isEmpty();
        assertThat(Mapped.fault(file, late)).isPresent();
    }

    @Test
    void aChangedByteIsDamageAndIsPlaced() throws IOException {
        var extent = writtenOnce();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1}), LENGTHS.get(0) - 1L);
        }

        assertThat(Mapped.fault(file, extent))
                .hasValueSatisfying(fault -> assertThat(fault).contains("mapped is damaged behind byte"));
        assertThatThrownBy(() -> open(extent).close()).isInstanceOf(Damaged.class);
    }

    @Test
    void aFileThatIsCutIsDamaged() throws IOException {
        var extent = writtenOnce();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(LENGTHS.get(0) - 1L);
        }

        assertThatThrownBy(() -> open(extent).close())
                .isInstanceOf(Damaged.class)
                .hasMessageContaining("mapped is cut");
    }

    @Test
    void whatIsForcedIsInTheFileWhileItIsOpen() {
        try (var mapped = empty()) {
            append(mapped, 0);
            append(mapped, 1);
            append(mapped, 2);
            var extent = mapped.extent();
            append(mapped, 3);
            mapped.force();

            assertThat(Mapped.fault(file, extent)).isEmpty();
        }
    }

    private Mapped.Extent writtenOnce() {
        try (var mapped = empty()) {
            append(mapped, 0);
            var extent = mapped.extent();
            mapped.force();
            return extent;
        }
    }

    private long append(Mapped mapped, int number) {
        var bytes = new byte[LENGTHS.get(number)];
        bytes[0] = (byte) (number + 1);
        return mapped.append(bytes, bytes.length);
    }
}
