package org.homeward.clearinghouse.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes: RFC 6238 with HMAC-SHA-1, six digits and steps of thirty seconds, which every authenticator knows. */
final class Totp {
    static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /**
     * The step this code belongs to: the present one or a neighbour, for clocks that run a little off. Empty when the code is wrong. Whether
     * it was used before is for the caller to settle, atomically.
     */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        long step = step(now);
        return LongStream.of(step, step - 1, step + 1)
                .filter(tried -> MessageDigest.isEqual(
                        code(secret, tried, DIGITS).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        code.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .findFirst();
    }

    /** RFC 4226, section 5.3: the last four bits of the hash say where in it the number lies. */
    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return ("%0" + digits + "d").formatted(number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }
}
