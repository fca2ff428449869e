package org.homeward.clearinghouse.imagery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.homeward.clearinghouse.access.Keys;
import org.homeward.clearinghouse.imagery.darkroom.Crop;
import org.homeward.clearinghouse.imagery.darkroom.Order;
import org.homeward.clearinghouse.imagery.darkroom.Print;
import org.homeward.clearinghouse.imagery.darkroom.Resizing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bytes of photos: originals as they were brought, and the pictures made of them, all encrypted. */
@Component
class PhotoFiles {
    /** Eight inches of a poster at 300 points an inch. */
    static final int LARGEST = 2400;

    private final SealedFiles files;
    private final Darkroom darkroom;
    private final PhotoStore store;
    private final long limit;

    PhotoFiles(
            Keys keys,
            @Value("${homeward.data}") Path data,
            ImagerySettings settings,
            Darkroom darkroom,
            PhotoStore store) {
        this.files = new SealedFiles(data.resolve("photos"), keys.secret("photos.key", 32));
        this.darkroom = darkroom;
        this.store = store;
        this.limit = settings.fileLimit().toBytes();
    }

    /** An original, read and kept, and the picture made of it. */
    record Brought(SealedFiles.Kept original, Print print, String picture) {}

    /** Throws {@link PictureRefused} with nothing kept. */
    Brought bring(InputStream file) {
        try {
            var original = files.keep(file, limit);
            try {
                var print = develop(original.hash(), null, LARGEST);
                return new Brought(original, print, keep(print));
            } catch (PictureRefused refused) {
                dropUnneeded(original.hash());
                throw refused;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a photo could not be kept", e);
        }
    }

    /** After the change that made it so has committed. */
    void dropUnneeded(String hash) {
        try {
            if (!store.needs(hash)) files.destroy(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("a file that nothing needs could not be removed", e);
        }
    }

    /** Makes a picture of the original anew. */
    Print develop(String original, @Nullable Crop crop, int maxSide) {
        try (var file = files.open(original)) {
            return darkroom.develop(file, new Order(maxSide, crop, false));
        } catch (IOException e) {
            throw new UncheckedIOException("the original of a photo could not be read", e);
        }
    }

    String keep(Print print) {
        try {
            return files.keep(new ByteArrayInputStream(print.jpeg()), Integer.MAX_VALUE)
                    .hash();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be kept", e);
        }
    }

    /** A picture that the darkroom made, so large at most. It is ours, so it is read here. */
    Picture picture(String hash, int maxSide) {
        var jpeg = read(hash);
        var resized = Resizing.to(maxSide, jpeg);
        return new Picture(resized.jpeg(), resized.width(), resized.height());
    }

    Picture veiled(String hash) {
        var veiled = Resizing.veiled(read(hash));
        return new Picture(veiled.jpeg(), veiled.width(), veiled.height());
    }

    private byte[] read(String hash) {
        try (var file = files.open(hash)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be read", e);
        }
    }

    SealedFiles files() {
        return files;
    }
}
