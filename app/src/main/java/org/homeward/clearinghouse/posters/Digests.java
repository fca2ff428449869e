package org.homeward.clearinghouse.posters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether two people mean the same content. */
@Component
class Digests {
    private final JsonMapper json;

    Digests(JsonMapper json) {
        this.json = json;
    }

    /** SHA-256 of all that a content says but the day it is from. */
    String of(Content content) {
        return sha256(
                json.writeValueAsString(content.on(java.time.LocalDate.EPOCH)).getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        return hex("SHA-256", bytes);
    }

    static String hex(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
