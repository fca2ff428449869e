package org.homeward.clearinghouse.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The two secrets of a one-time link: 256 random bits in the mail, eight digits on the telephone. Only digests are kept. */
record Secrets(String token, String code) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets make() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Secrets(token, "%08d".formatted(RANDOM.nextInt(100_000_000)));
    }

    static String tokenHash(String token) {
        return hash("token:" + token);
    }

    /** Eight digits alone could be guessed from their digest, so the token, which is kept nowhere, goes in with them. */
    static String codeHash(String token, String code) {
        return hash("code:" + token + ":" + code.replaceAll("\\D", ""));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
