package org.homeward.clearinghouse.posters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.homeward.clearinghouse.access.Keys;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.springframework.stereotype.Component;

/**
 * Tokens of the Poster API: who, until when, and a seal (HMAC-SHA-256) over both under a key outside the database. They hold for a day;
 * what they open is public, so none is kept to be called back, but an account that is gone opens nothing.
 */
@Component
class ApiTokens {
    static final int SECONDS = 24 * 60 * 60;
    private static final String PREFIX = "Bearer ";
    private static final int LONGEST = 500;
    private final SecretKeySpec key;
    private final Users users;
    private final Clock clock;

    ApiTokens(Keys keys, Users users, Clock clock) {
        this.key = new SecretKeySpec(keys.secret("poster-api-tokens", 32), "HmacSHA256");
        this.users = users;
        this.clock = clock;
    }

    String of(User client) {
        var name = client.name().getBytes(StandardCharsets.UTF_8);
        var said = ByteBuffer.allocate(8 + name.length)
                .putLong(clock.instant().getEpochSecond() + SECONDS)
                .put(name)
                .array();
        return encoded(said) + "." + encoded(seal(said));
    }

    boolean isValid(String header) {
        if (!header.startsWith(PREFIX) || header.length() > LONGEST) return false;
        var parts = header.substring(PREFIX.length()).split("\\.", -1);
        if (parts.length != 2) return false;
        try {
            var said = Base64.getUrlDecoder().decode(parts[0]);
            return said.length > 8
                    && MessageDigest.isEqual(seal(said), Base64.getUrlDecoder().decode(parts[1]))
                    && ByteBuffer.wrap(said).getLong() > clock.instant().getEpochSecond()
                    && isClient(new String(said, 8, said.length - 8, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private boolean isClient(String name) {
        return users.find(name).filter(user -> user.is(UserRole.PROVIDER)).isPresent();
    }

    private byte[] seal(byte[] said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
