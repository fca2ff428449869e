package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.VALIDATION_FAILED;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of an uploaded file's bytes.
 *
 * @param bytes how many there were
 */
record Digests(long bytes, String md5, String sha1, String sha256) {
    private static final int BUFFER = 64 * 1024;

    /**
     * Reads a stream to its end through all three digests and on into the vault, a buffer at a time.
     *
     * @throws Rejected with 4100 and status 413 as soon as there are more bytes than the limit
     */
    static Digests of(InputStream in, long limit, Vault vault) throws IOException {
        var md5 = digest("MD5");
        var sha1 = digest("SHA-1");
        var sha256 = digest("SHA-256");
        var buffer = new byte[BUFFER];
        long bytes = 0;
        try (var kept = vault.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > limit)
                    throw VALIDATION_FAILED.because("element 'file': at most " + limit + " bytes in one file.", 413);
                md5.update(buffer, 0, read);
                sha1.update(buffer, 0, read);
                sha256.update(buffer, 0, read);
                kept.write(buffer, 0, read);
            }
        }
        return new Digests(bytes, hex(md5), hex(sha1), hex(sha256));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
