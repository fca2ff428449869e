package org.homeward.clearinghouse.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What makes a form one request however often its button is pressed: which form it is, and what it says. Whoever goes back to it and
 * asks something else makes another request.
 */
record Once(String mark) {
    static Once of(UUID form, NewRequest asked) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(asked.toString().getBytes(StandardCharsets.UTF_8));
            return new Once(form + " " + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Of a request that came from no form. */
    static Once of(NewRequest asked) {
        return of(UUID.randomUUID(), asked);
    }
}
