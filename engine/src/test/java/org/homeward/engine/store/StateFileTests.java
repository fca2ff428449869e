package org.homeward.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTests {
    /** More than is written at once. */
    private static final int MANY = 200_000;

    private @TempDir Path folder;
    private Path file;
    private int checksum;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("state");
        try (var out = new StateWriter(file)) {
            out.begin("numbers");
            out.putInt(7);
            out.putLong(MANY);
            out.put(MemorySegment.ofArray(LongStream.range(0, MANY).toArray()));
            out.begin("nothing");
            out.begin("text");
            var text = new DataOutputStream(out.stream());
            text.writeUTF("of its own form");
            text.writeByte(3);
            checksum = out.finish();
        }
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        try (var in = StateReader.open(file)) {
            assertThat(in.checksum()).isEqualTo(checksum);
            assertThat(in.faults()).isEmpty();
            var numbers = in.section("numbers");
            assertThat(numbers.getInt()).isEqualTo(7);
            var read = new long[numbers.getCount(Long.BYTES)];
            numbers.get(MemorySegment.ofArray(read));
            assertThat(read).hasSize(MANY).startsWith(0, 1, 2).endsWith(MANY - 1);
            assertThat(numbers.hasMore()).isFalse();
            assertThat(in.section("nothing").hasMore()).isFalse();
            var text = new DataInputStream(in.section("text").stream());
            assertThat(text.readUTF()).isEqualTo("of its own form");
            assertThat(text.read()).isEqualTo(3);
            assertThat(text.read()).isEqualTo(-1);
        }
    }

    @Test
    void cutAnywhereItIsNone() throws IOException {
        var whole = Files.readAllBytes(file);
        for (int cut : new int[] {0, 1, 8, 100, whole.length / 2, whole.length - 60, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, cut));
            assertThatThrownBy(() -> StateReader.open(file).close()).isInstanceOf(Damaged.class);
        }
    }

    @Test
    void aChangedByteIsFoundWhereverItIs() throws IOException {
        var whole = Files.readAllBytes(file);
        // Whatever is behind the numbers, and a few places in them.
        for (int at = 0; at < whole.length; at += at < 8L * MANY ? 100_003 : 1) {
            var damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            assertThat(isSound()).as("byte %d", at).isFalse();
        }
    }

    private boolean isSound() {
        try (var in = StateReader.open(file)) {
            return in.faults().isEmpty();
        } catch (Damaged e) {
            return false;
        }
    }

    @Test
    void aCountBeyondTheSectionIsDamage() {
        try (var out = new StateWriter(file)) {
            out.begin("numbers");
            out.putLong(1_000_000_000);
            out.finish();
        }
        try (var in = StateReader.open(file)) {
            var numbers = in.section("numbers");
            assertThatThrownBy(() -> numbers.getCount(Long.BYTES)).isInstanceOf(Damaged.class);
        }
    }
}
