package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.homeward.clearinghouse.access.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTextTests {
    private final SealedText seal = new SealedText(new byte[32]);

    @Test
    void whatIsSealedOpensAgain() {
        assertThat(seal.open(seal.seal("Ana \u2014 \u0410\u043D\u0430", "report 1"), "report 1"))
                .isEqualTo("Ana \u2014 \u0410\u043D\u0430");
    }

    @Test
    void theSameWordsNeverLookTheSame() {
        assertThat(seal.seal("same", "report 1")).isNotEqualTo(seal.seal("same", "report 1"));
    }

    @Test
    void aTextMovedToAnotherRowDoesNotOpen() {
        var sealed = seal.seal("words", "report 1");

        assertThatIllegalStateException().isThrownBy(() -> seal.open(sealed, "report 2"));
    }

    @Test
    void aChangedByteDoesNotOpen() {
        var sealed = seal.seal("words", "report 1");
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> seal.open(changed, "report 1"));
        }
    }

    @Test
    void anotherKeyDoesNotOpen() {
        var other = new byte[32];
        other[0] = 1;
        var sealed = seal.seal("words", "report 1");

        assertThatIllegalStateException().isThrownBy(() -> new SealedText(other).open(sealed, "report 1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SealedText(new byte[16]));
    }

    @Test
    void theKeyLiesOutsideTheDataForItsOwnerOnly(@TempDir Path folder) throws IOException {
        var data = folder.resolve("data");
        var keys = Keys.of(data);
        var sealed = new SealedText(keys).seal("words", "report 1");
        var file = keys.folder().resolve("cybertips.key");

        assertThat(file.startsWith(data)).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SealedText(Keys.of(data)).open(sealed, "report 1")).isEqualTo("words");
    }
}
