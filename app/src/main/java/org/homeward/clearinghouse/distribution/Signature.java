package org.homeward.clearinghouse.distribution;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
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

    /** How far a partner's clock may be from ours. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    /** The same of a message that comes in. */
    enum Verdict {
        RIGHT,
        /** Not signed with that secret, or not signed. */
        WRONG,
        /** Signed, but long ago or not yet: an old message sent again, or a clock that is off. */
        STALE
    }

    static Verdict check(String secret, String header, Instant now, byte[] body) {
        var form = FORM.matcher(header);
        if (!form.matches()) return Verdict.WRONG;
        var at = Instant.ofEpochSecond(Long.parseLong(form.group(1)));
        boolean right = MessageDigest.isEqual(
                of(secret, at, body).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
        if (!right) return Verdict.WRONG;
        return Duration.between(at, now).abs().compareTo(SKEW) <= 0 ? Verdict.RIGHT : Verdict.STALE;
    }
}
