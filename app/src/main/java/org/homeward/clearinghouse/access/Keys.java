package org.homeward.clearinghouse.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * The key files: one folder outside the data folder, so that a copy of the data alone opens nothing. Folder mode 0700, files 0600.
 *
 * <p>By default {@code DIR.keys} beside the data folder {@code DIR}; another place by {@code HOMEWARD_KEYS}.
 */
public final class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path folder;

    private Keys(Path folder) {
        this.folder = folder;
    }

    /** The keys that go with a data folder. Makes the folder when it is not there. */
    public static Keys of(Path data) {
        var elsewhere = System.getenv("HOMEWARD_KEYS");
        var whole = data.toAbsolutePath().normalize();
        var folder = elsewhere == null ? whole.resolveSibling(whole.getFileName() + ".keys") : Path.of(elsewhere);
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("The key folder " + folder + " could not be made", e);
        }
        return new Keys(folder);
    }

    public Path folder() {
        return folder;
    }

    /** The secret of that name, made from {@code size} random bytes when first asked for. */
    public byte[] secret(String name, int size) {
        return secret(name, () -> {
            var bytes = new byte[size];
            RANDOM.nextBytes(bytes);
            return bytes;
        });
    }

    /** The secret of that name, made by {@code maker} when first asked for. */
    public byte[] secret(String name, Supplier<byte[]> maker) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) make(file, maker.get());
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " could not be read or made", e);
        }
    }

    /** A password of that name: 48 hex digits, made when first asked for. */
    public String password(String name) {
        return HexFormat.of().formatHex(secret(name, 24));
    }

    private static void make(Path file, byte[] bytes) throws IOException {
        // Written aside and moved, so that a killed start leaves no half a key.
        var aside = Files.createTempFile(
                file.getParent(),
                "new",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(aside, bytes, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            // Theirs is as good as ours: what counts is that both use the same.
        } finally {
            Files.delete(aside);
        }
    }
}
