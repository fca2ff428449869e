package org.homeward.clearinghouse.cybertips;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.homeward.clearinghouse.access.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Text as it lies in the database: AES-256 in Galois/counter mode (NIST SP 800-38D) under a key that lies outside the data folder. What
 * a text belongs to is authenticated with it, so that one row's text moved to another row does not open.
 *
 * <p>Layout: one byte version, 12 bytes nonce, ciphertext, 16 bytes tag. A random nonce of 96 bits is safe for 2^32 texts under one key.
 */
@Component
class SealedText {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    @Autowired
    SealedText(Keys keys) {
        this(keys.secret("cybertips.key", 32));
    }

    SealedText(byte[] key) {
        if (key.length != 32) throw new IllegalArgumentException("the key cybertips.key must have 32 bytes");
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * @param owner what the text belongs to, {@code report 4100001}
     */
    byte[] seal(String text, String owner) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, owner, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Throws {@link IllegalStateException} when the key is another, or the bytes were changed or moved. */
    String open(byte[] sealed, String owner) {
        var bytes = ByteBuffer.wrap(sealed);
        if (sealed.length < 1 + NONCE || bytes.get() != VERSION)
            throw new IllegalStateException("not a sealed text of version " + VERSION + ": " + owner);
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, nonce, owner, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, String owner, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealed text of " + owner + " can't be opened with this key", e);
        }
    }
}
