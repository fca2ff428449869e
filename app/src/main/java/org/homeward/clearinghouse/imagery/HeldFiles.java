package org.homeward.clearinghouse.imagery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.homeward.clearinghouse.access.Keys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bytes in quarantine: a folder and a key of their own, so that they are never among the photos. */
@Component
class HeldFiles {
    private final SealedFiles files;
    private final HeldStore store;

    HeldFiles(Keys keys, @Value("${homeward.data}") Path data, HeldStore store) {
        this.store = store;
        this.files = new SealedFiles(data.resolve("quarantine"), keys.secret("quarantine.key", 32));
    }

    SealedFiles files() {
        return files;
    }

    void dropUnneeded(String hash) {
        try {
            if (!store.hashes().contains(hash)) files.destroy(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("a file that nothing needs could not be removed", e);
        }
    }
}
