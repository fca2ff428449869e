package org.homeward.clearinghouse.distribution;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a partner knows that a message is ours and new. The header {@code Homeward-Signature: t=<seconds>,v1=<hex>} holds the time of this
 * try and HMAC-SHA256, keyed with the partner's secret, over {@code <seconds>.<body>}.
 *
 * <p>A partner refuses a message whose time is more than five minutes from its own clock, and one whose {@code Idempotency-Key} it has
 * taken before: it answers that with 200 again and does nothing.
 */
final class Signature {
    static final String HEADER = "Homeward-Signature";

    private Signature() {}

    static String of(String secret, Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
