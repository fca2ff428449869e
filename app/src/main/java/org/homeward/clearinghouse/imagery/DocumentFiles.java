package org.homeward.clearinghouse.imagery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Keys;
import org.homeward.clearinghouse.imagery.darkroom.Fault;
import org.homeward.clearinghouse.imagery.darkroom.Form;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bytes of documents: a folder and a key of their own. They are handed out as they came, and never opened here. */
@Component
class DocumentFiles {
    private static final Set<Form> TAKEN = EnumSet.of(Form.PDF, Form.JPEG, Form.PNG, Form.WEBP, Form.TIFF);

    private final SealedFiles files;
    private final DocumentStore store;
    private final long limit;

    DocumentFiles(Keys keys, @Value("${homeward.data}") Path data, ImagerySettings settings, DocumentStore store) {
        this.files = new SealedFiles(data.resolve("documents"), keys.secret("documents.key", 32));
        this.store = store;
        this.limit = settings.fileLimit().toBytes();
    }

    /** Throws {@link Conflict} with nothing kept when it is too large, empty or neither a PDF nor a picture, by its first bytes. */
    SealedFiles.Kept bring(InputStream file) {
        try {
            var kept = files.keep(file, limit);
            if (TAKEN.contains(kept.form())) return kept;
            dropUnneeded(kept.hash());
            throw kept.form() == Form.EMPTY
                    ? new Conflict("The file is empty: choose it again.")
                    : new Conflict(
                            "This is a " + kept.form().words()
                                    + ", whatever its name says: a document is a PDF, or a picture of paper. Print it to a PDF and choose that.");
        } catch (PictureRefused refused) {
            throw refused.fault() == Fault.TOO_LARGE
                    ? new Conflict("The file is larger than can be taken: save it smaller, or in parts.")
                    : refused;
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be kept", e);
        }
    }

    void dropUnneeded(String hash) {
        try {
            if (!store.needs(hash)) files.destroy(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("a file that nothing needs could not be removed", e);
        }
    }

    SealedFiles files() {
        return files;
    }
}
