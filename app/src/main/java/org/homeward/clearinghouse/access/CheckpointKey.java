package org.homeward.clearinghouse.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * The Ed25519 key that signs checkpoints. It lies in the key folder, never in the database: {@code audit-checkpoint.key} is the length of
 * the private half, the private half (PKCS #8) and the public half (X.509); {@code audit-checkpoint.pub} is the public half again, for
 * whoever verifies.
 */
final class CheckpointKey {
    static final String PUBLIC = "audit-checkpoint.pub";
    private final PrivateKey key;

    private CheckpointKey(PrivateKey key) {
        this.key = key;
    }

    static CheckpointKey of(Keys keys) {
        try {
            var file = ByteBuffer.wrap(keys.secret("audit-checkpoint.key", CheckpointKey::pair));
            var own = new byte[file.getInt()];
            var open = new byte[file.remaining() - own.length];
            file.get(own).get(open);
            Files.write(keys.folder().resolve(PUBLIC), open);
            return new CheckpointKey(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(own)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the checkpoint key in " + keys.folder() + " is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the public key could not be written to " + keys.folder(), e);
        }
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with Ed25519", e);
        }
    }

    private static byte[] pair() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var own = pair.getPrivate().getEncoded();
            var open = pair.getPublic().getEncoded();
            return ByteBuffer.allocate(Integer.BYTES + own.length + open.length)
                    .putInt(own.length)
                    .put(own)
                    .put(open)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes Ed25519 keys", e);
        }
    }
}
