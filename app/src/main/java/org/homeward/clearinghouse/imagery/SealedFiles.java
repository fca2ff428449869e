package org.homeward.clearinghouse.imagery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.imagery.darkroom.Fault;
import org.homeward.clearinghouse.imagery.darkroom.Form;

/**
 * A folder of encrypted files, each named by the SHA-256 of what it holds, so that no name from outside is ever a name of a file and the
 * same content is kept once. Written aside, forced to the disk and then moved to its name: a file that is there is whole. It is there
 * before the row that names it commits; a file without a row is left of a crash and does no harm.
 */
final class SealedFiles {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final String ASIDE = "new";

    private final Path folder;
    private final SealedStreams streams;

    SealedFiles(Path folder, byte[] key) {
        this.folder = folder;
        this.streams = new SealedStreams(key);
    }

    /**
     * What was kept.
     *
     * @param hash SHA-256 of the content, 64 hex digits
     * @param form by its first bytes alone
     */
    record Kept(String hash, long size, Form form) {}

    /** Takes bytes as they come. Throws {@link PictureRefused} at the first byte above the limit, with nothing kept. */
    Kept keep(InputStream bytes, long limit) throws IOException {
        Files.createDirectories(folder, mode("rwx------"));
        var aside = Files.createTempFile(folder, ASIDE, "", mode("rw-------"));
        try {
            var kept = write(bytes, limit, aside);
            moveTo(kept.hash(), aside);
            return kept;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Kept write(InputStream bytes, long limit, Path aside) throws IOException {
        var digest = sha256();
        var start = new byte[Form.START];
        int known = 0;
        long size = 0;
        try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            try (var sealed = streams.sealing(Channels.newOutputStream(new Unclosed(channel)));
                    var out = new DigestOutputStream(sealed, digest)) {
                var buffer = new byte[1 << 16];
                for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                    if ((size += read) > limit) throw new PictureRefused(Fault.TOO_LARGE);
                    int more = Math.min(read, start.length - known);
                    System.arraycopy(buffer, 0, start, known, more);
                    known += more;
                    out.write(buffer, 0, read);
                }
            }
            channel.force(true);
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), size, Form.of(Arrays.copyOf(start, known)));
    }

    private void moveTo(String hash, Path aside) throws IOException {
        var place = place(hash);
        Files.createDirectories(place.getParent(), mode("rwx------"));
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** The content, decrypted as it is read. Ends with an exception where it is not what the name says. */
    InputStream open(String hash) throws IOException {
        return new CheckedContent(streams.opening(Files.newInputStream(place(hash))), hash);
    }

    boolean has(String hash) {
        return Files.exists(place(hash));
    }

    /** Overwrites what was there and removes it. On disks that write elsewhere, what is left of it stays under a key. */
    void destroy(String hash) throws IOException {
        var place = place(hash);
        if (!Files.exists(place)) return;
        try (var channel = FileChannel.open(place, StandardOpenOption.WRITE)) {
            var zeros = java.nio.ByteBuffer.allocate(1 << 16);
            for (long at = 0; at < channel.size(); at += zeros.capacity()) {
                zeros.clear().limit((int) Math.min(zeros.capacity(), channel.size() - at));
                channel.write(zeros, at);
            }
            channel.force(true);
        }
        Files.delete(place);
    }

    /** The hashes of everything that is there. */
    Set<String> list() throws IOException {
        if (!Files.isDirectory(folder)) return Set.of();
        try (var files = Files.walk(folder, 2)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .collect(Collectors.toSet());
        }
    }

    /** Removes what was being written when Homeward was killed. Only at the start, while nothing is being written. */
    void sweep() throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> file.getFileName().toString().startsWith(ASIDE))
                    .toList()) Files.delete(file);
        }
    }

    private Path place(String hash) {
        if (!NAME.matcher(hash).matches()) throw new IllegalArgumentException("no SHA-256: " + hash);
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static java.nio.file.attribute.FileAttribute<Set<java.nio.file.attribute.PosixFilePermission>> mode(
            String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A channel that stays open when the stream over it is closed, to be forced to the disk afterwards. */
    private record Unclosed(FileChannel channel) implements java.nio.channels.WritableByteChannel {
        @Override
        public int write(java.nio.ByteBuffer bytes) throws IOException {
            return channel.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() {}
    }
}
