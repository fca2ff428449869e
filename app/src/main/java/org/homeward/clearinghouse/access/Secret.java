package org.homeward.clearinghouse.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Secrets that programs carry: API tokens and provider accounts. They are 256 random bits, so a plain SHA-256 keeps them as safely as a
 * slow hash would, and every request can afford it.
 */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SCHEME = "sha256:";

    private Secret() {}

    static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return "hw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** As the password column of a provider's account holds it. */
    static String kept(String secret) {
        return SCHEME + HexFormat.of().formatHex(hash(secret));
    }

    static boolean matches(String secret, String kept) {
        return MessageDigest.isEqual(
                kept(secret).getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
    }
}
