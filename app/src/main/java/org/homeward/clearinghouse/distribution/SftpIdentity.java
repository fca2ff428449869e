package org.homeward.clearinghouse.distribution;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.homeward.clearinghouse.access.Keys;
import org.springframework.stereotype.Component;

/** The key by which partners' SFTP servers know Homeward: no password of any of them is kept. Made on first use, in the keys folder. */
@Component
class SftpIdentity {
    private final Keys keys;

    SftpIdentity(Keys keys) {
        this.keys = keys;
    }

    KeyPair pair() {
        var file = ByteBuffer.wrap(keys.secret("distribution-sftp", SftpIdentity::make));
        var secret = new byte[file.getInt()];
        file.get(secret);
        var open = new byte[file.remaining()];
        file.get(open);
        try {
            var factory = KeyFactory.getInstance("EC");
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(open)),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key file distribution-sftp can't be read", e);
        }
    }

    /** As a partner puts it into its authorized_keys: {@code ecdsa-sha2-nistp256 AAAA…}. */
    String publicKey() {
        return PublicKeyEntry.toString(pair().getPublic());
    }

    private static byte[] make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var secret = pair.getPrivate().getEncoded();
            var open = pair.getPublic().getEncoded();
            return ByteBuffer.allocate(4 + secret.length + open.length)
                    .putInt(secret.length)
                    .put(secret)
                    .put(open)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has elliptic curves", e);
        }
    }
}
