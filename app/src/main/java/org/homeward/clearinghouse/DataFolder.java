package org.homeward.clearinghouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.homeward.clearinghouse.access.Keys;
import org.jspecify.annotations.Nullable;

/** A data folder that is ours alone, until closed or until the process ends, however it ends. */
final class DataFolder implements AutoCloseable {
    private final FileLock lock;

    private DataFolder(FileLock lock) {
        this.lock = lock;
    }

    /** Makes the folder and that of its keys when they are not there. Throws {@link CannotStart} when another Homeward has it. */
    static DataFolder take(Path data) {
        try {
            Files.createDirectories(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var channel = FileChannel.open(lockFile(data), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart(
                        "Another Homeward is running on " + data + ": stop it, or choose another folder with --data.");
            }
            Keys.of(data);
            return new DataFolder(lock);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + data + " can't be written (" + reason(e) + ").", e);
        } catch (UncheckedIOException e) {
            throw new CannotStart(
                    e.getMessage() + " (" + reason(Objects.requireNonNull(e.getCause()))
                            + "): name another folder in HOMEWARD_KEYS.",
                    e);
        }
    }

    /** True while a Homeward, in this process or another, has the folder. */
    static boolean isTaken(Path data) {
        try (var channel = FileChannel.open(lockFile(data), StandardOpenOption.WRITE);
                var free = tryLock(channel)) {
            return free == null;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the data folder", e);
        }
    }

    private static Path lockFile(Path data) {
        return data.resolve("in-use");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Java's own messages of these are bare paths. */
    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "permission denied for " + denied.getFile();
            case java.nio.file.FileAlreadyExistsException file -> file.getFile() + " is not a folder";
            default -> String.valueOf(e.getMessage());
        };
    }
}
