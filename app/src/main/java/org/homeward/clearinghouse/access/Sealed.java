package org.homeward.clearinghouse.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Secrets of one-time codes as the database holds them: AES-256-GCM under a key file, bound to the user they belong to. */
final class Sealed {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SecretKeySpec key;

    Sealed(Keys keys) {
        this.key = new SecretKeySpec(keys.secret("one-time-codes", 32), "AES");
    }

    byte[] seal(byte[] secret, String owner) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Throws when the key is another one, or the bytes were changed or moved to another user. */
    byte[] open(byte[] sealed, String owner) {
        var bytes = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        var rest = new byte[sealed.length - NONCE_BYTES];
        bytes.get(nonce).get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, rest, owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] in, String owner) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(in);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The one-time-code secret of " + owner
                            + " does not open: the key folder is not the one it was sealed with.",
                    e);
        }
    }
}
