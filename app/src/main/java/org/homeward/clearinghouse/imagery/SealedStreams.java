package org.homeward.clearinghouse.imagery;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Files of any length under AES-256-GCM, piece by piece, so that no more than a piece is ever in memory and no byte comes out that was not
 * authenticated first. The scheme is the streaming one of Hoang, Reyhanitabar, Rogaway and Vizár (CRYPTO 2015, "STREAM"): each file has a key of its own,
 * made by HKDF-SHA-256 from the key file and 32 random bytes; a piece's nonce is its number and whether it is the last, so that no piece
 * can be left out, put elsewhere or cut off.
 *
 * <p>Layout: one byte version, 32 bytes salt, then pieces of 65,536 bytes (the last may be shorter, or empty), each followed by its 16
 * bytes of tag.
 */
final class SealedStreams {
    private static final byte VERSION = 1;
    private static final int SALT = 32;
    private static final int PIECE = 1 << 16;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    SealedStreams(byte[] key) {
        if (key.length != 32) throw new IllegalArgumentException("the key must have 32 bytes");
        this.key = key.clone();
    }

    /** What is written is whole only once this is closed. */
    OutputStream sealing(OutputStream to) throws IOException {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        to.write(VERSION);
        to.write(salt);
        return new Sealing(to, of(salt));
    }

    /** Throws an {@link IOException} at the first piece that is not as it was sealed. */
    InputStream opening(InputStream from) throws IOException {
        if (from.read() != VERSION) throw new IOException("not a sealed file of version " + VERSION);
        var salt = from.readNBytes(SALT);
        if (salt.length != SALT) throw new EOFException("a sealed file without its beginning");
        return new Opening(from, of(salt));
    }

    private SecretKey of(byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .addSalt(salt)
                                    .thenExpand(
                                            "homeward imagery file"
                                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                                            32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] run(int mode, SecretKey key, long number, boolean last, byte[] piece, int length)
            throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(12)
                .put(last ? (byte) 1 : 0)
                .position(4)
                .putLong(number)
                .array();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        return cipher.doFinal(piece, 0, length);
    }

    private static final class Sealing extends FilterOutputStream {
        private final SecretKey key;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private long number;
        private boolean closed;

        Sealing(OutputStream to, SecretKey key) {
            super(to);
            this.key = key;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int at = 0; at < length; ) {
                // Only when more comes is it known that a full piece was not the last.
                if (filled == PIECE) seal(false);
                int more = Math.min(length - at, PIECE - filled);
                System.arraycopy(bytes, from + at, piece, filled, more);
                filled += more;
                at += more;
            }
        }

        private void seal(boolean last) throws IOException {
            try {
                out.write(run(Cipher.ENCRYPT_MODE, key, number++, last, piece, filled));
                filled = 0;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            if (closed) return;
            closed = true;
            seal(true);
            super.close();
        }
    }

    private static final class Opening extends InputStream {
        private final InputStream from;
        private final SecretKey key;
        private InputStream piece = InputStream.nullInputStream();
        private byte[] next;
        private long number;

        Opening(InputStream from, SecretKey key) throws IOException {
            this.from = from;
            this.key = key;
            this.next = from.readNBytes(PIECE + TAG);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (length == 0) return 0;
            for (int read = piece.read(into, at, length); ; read = piece.read(into, at, length)) {
                if (read > 0) return read;
                if (number > 0 && next.length == 0) return -1;
                turnOver();
            }
        }

        private void turnOver() throws IOException {
            var present = next;
            next = present.length == PIECE + TAG ? from.readNBytes(PIECE + TAG) : new byte[0];
            try {
                piece = new ByteArrayInputStream(
                        run(Cipher.DECRYPT_MODE, key, number++, next.length == 0, present, present.length));
            } catch (GeneralSecurityException e) {
                throw new IOException("a kept file was changed, cut, or sealed with another key", e);
            }
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
