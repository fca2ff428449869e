package org.homeward.clearinghouse.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.homeward.clearinghouse.imagery.darkroom.Fault;
import org.homeward.clearinghouse.imagery.darkroom.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they lie on the disk. */
class SealedFilesTests {
    private static final int PIECE = 1 << 16;

    @TempDir
    private Path folder;

    private SealedFiles files;

    @BeforeEach
    void open() {
        files = new SealedFiles(folder, new byte[32]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 1_000_000})
    void whatGoesInComesOut(int length) throws Exception {
        var content = content(length);
        var kept = keep(content);
        assertThat(kept.size()).isEqualTo(length);
        assertThat(kept.form()).isEqualTo(length == 0 ? Form.EMPTY : Form.OTHER);
        try (var in = files.open(kept.hash())) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void onTheDiskLiesNothingOfIt() throws Exception {
        var words = "nobody's face, only words ".repeat(5000).getBytes(StandardCharsets.UTF_8);
        var file = fileOf(keep(words));
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("face", "words");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void theSameContentIsKeptOnceAndNeverSealedAlike() throws Exception {
        var first = keep(content(100));
        var sealed = Files.readAllBytes(fileOf(first));
        assertThat(keep(content(100))).isEqualTo(first);
        assertThat(files.list()).containsExactly(first.hash());
        assertThat(Files.readAllBytes(fileOf(first))).isNotEqualTo(sealed);
    }

    @Test
    void whatWasChangedCutOrMovedDoesNotOpen() throws Exception {
        var kept = keep(content(3 * PIECE));
        var sealed = Files.readAllBytes(fileOf(kept));
        for (int at : new int[] {0, 5, 40, PIECE + 100, sealed.length - 1}) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertDoesNotOpen(kept, changed);
        }
        // The last piece left out; the first two changed over; half of one; nothing but the head.
        assertDoesNotOpen(kept, Arrays.copyOf(sealed, 33 + 2 * (PIECE + 16)));
        var swapped = sealed.clone();
        System.arraycopy(sealed, 33, swapped, 33 + PIECE + 16, PIECE + 16);
        System.arraycopy(sealed, 33 + PIECE + 16, swapped, 33, PIECE + 16);
        assertDoesNotOpen(kept, swapped);
        assertDoesNotOpen(kept, Arrays.copyOf(sealed, 33 + PIECE / 2));
        assertDoesNotOpen(kept, Arrays.copyOf(sealed, 33));
        assertDoesNotOpen(kept, new byte[0]);
        assertDoesNotOpen(kept, Files.readAllBytes(fileOf(keep(content(17)))));
        Files.write(fileOf(kept), sealed);
        assertThatThrownBy(() -> {
                    var key = new byte[32];
                    key[0] = 1;
                    new SealedFiles(folder, key).open(kept.hash()).readAllBytes();
                })
                .isInstanceOf(IOException.class);
    }

    private void assertDoesNotOpen(SealedFiles.Kept kept, byte[] sealed) throws IOException {
        Files.write(fileOf(kept), sealed);
        assertThatThrownBy(() -> {
                    try (var in = files.open(kept.hash())) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void aByteTooManyLeavesNothing() throws IOException {
        assertThatThrownBy(() -> files.keep(new ByteArrayInputStream(content(101)), 100))
                .isInstanceOfSatisfying(
                        PictureRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.TOO_LARGE));
        assertThat(files.keep(new ByteArrayInputStream(content(100)), 100).size())
                .isEqualTo(100);
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void whatIsDestroyedIsGone() throws Exception {
        var kept = keep(content(100));
        files.destroy(kept.hash());
        files.destroy(kept.hash());
        assertThat(files.has(kept.hash())).isFalse();
        assertThatThrownBy(() -> files.open(kept.hash())).isInstanceOf(IOException.class);
    }

    @Test
    void aNameFromOutsideIsNoPlace() {
        assertThatThrownBy(() -> files.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private SealedFiles.Kept keep(byte[] content) throws IOException {
        return files.keep(new ByteArrayInputStream(content), Long.MAX_VALUE);
    }

    private Path fileOf(SealedFiles.Kept kept) {
        return folder.resolve(kept.hash().substring(0, 2)).resolve(kept.hash());
    }

    private static byte[] content(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        if (length > 0) content[0] = 'x';
        return content;
    }
}
