package org.homeward.clearinghouse.imagery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Whether the files and the rows that name them agree. A file without a row is what a crash between the two leaves: harmless, and said, but
 * not removed, for with another database every file would look like that. A row without its file is damage.
 */
@Component
class FilesCheck implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(FilesCheck.class);
    private final PhotoFiles photos;
    private final PhotoStore store;
    private final HeldFiles held;
    private final HeldStore heldStore;
    private final DocumentFiles documents;
    private final DocumentStore documentStore;

    FilesCheck(
            PhotoFiles photos,
            PhotoStore store,
            HeldFiles held,
            HeldStore heldStore,
            DocumentFiles documents,
            DocumentStore documentStore) {
        this.documents = documents;
        this.documentStore = documentStore;
        this.photos = photos;
        this.store = store;
        this.held = held;
        this.heldStore = heldStore;
    }

    /**
     * What was found, by hash.
     *
     * @param orphans files that nothing names
     * @param missing files that a photo needs and that are not there
     */
    record Findings(Set<String> orphans, Set<String> missing) {}

    Findings photos() {
        return check(photos.files(), store::hashes);
    }

    Findings quarantine() {
        return check(held.files(), heldStore::hashes);
    }

    Findings documents() {
        return check(documents.files(), documentStore::hashes);
    }

    private static Findings check(SealedFiles files, Supplier<Set<String>> needs) {
        try {
            // The files first: what is added meanwhile has its file before its row.
            var there = files.list();
            var needed = needs.get();
            var orphans = new TreeSet<>(there);
            orphans.removeAll(needed);
            var missing = new TreeSet<>(needed);
            missing.removeAll(files.list());
            return new Findings(orphans, missing);
        } catch (IOException e) {
            throw new UncheckedIOException("a folder of files could not be read", e);
        }
    }

    /** Before the server listens, so before the first file can be brought. */
    @Override
    public void afterSingletonsInstantiated() {
        tidy(photos.files(), photos(), "photos");
        tidy(held.files(), quarantine(), "quarantine");
        tidy(documents.files(), documents(), "documents");
    }

    private static void tidy(SealedFiles files, Findings found, String folder) {
        try {
            files.sweep();
        } catch (IOException e) {
            throw new UncheckedIOException("a folder of files could not be tidied", e);
        }
        if (!found.orphans().isEmpty())
            LOG.warn(
                    "{} files in the folder {} of the data are named by nothing in the database: left of a crash, or of another database.",
                    found.orphans().size(),
                    folder);
        if (!found.missing().isEmpty())
            LOG.error(
                    "{} files are missing from the folder {} of the data: restore them from a backup. The first is {}",
                    found.missing().size(),
                    folder,
                    found.missing().iterator().next());
    }
}
