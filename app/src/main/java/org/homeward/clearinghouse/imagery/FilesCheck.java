package org.homeward.clearinghouse.imagery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Whether the files and the rows that name them agree. A file without a row is what a crash between the two leaves, or a picture whose
 * crop was changed: harmless, and removed at the next start. A row without its file is damage, and said.
 */
@Component
class FilesCheck implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(FilesCheck.class);
    private final PhotoFiles photos;
    private final PhotoStore store;

    FilesCheck(PhotoFiles photos, PhotoStore store) {
        this.photos = photos;
        this.store = store;
    }

    /**
     * What was found, by hash.
     *
     * @param orphans files that nothing names
     * @param missing files that a photo needs and that are not there
     */
    record Findings(Set<String> orphans, Set<String> missing) {}

    Findings check() {
        try {
            // The files first: what is added meanwhile has its file before its row.
            var there = photos.files().list();
            var needed = store.hashes();
            var orphans = new TreeSet<>(there);
            orphans.removeAll(needed);
            var missing = new TreeSet<>(needed);
            missing.removeAll(photos.files().list());
            return new Findings(orphans, missing);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of photos could not be read", e);
        }
    }

    /** Before the server listens, so before the first photo can be brought. */
    @Override
    public void afterSingletonsInstantiated() {
        var found = check();
        try {
            photos.files().sweep();
            for (var orphan : found.orphans()) photos.files().destroy(orphan);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of photos could not be tidied", e);
        }
        if (!found.missing().isEmpty())
            LOG.error(
                    "{} files of photos are missing from the data folder: restore them from a backup. The first is {}",
                    found.missing().size(),
                    found.missing().iterator().next());
    }
}
