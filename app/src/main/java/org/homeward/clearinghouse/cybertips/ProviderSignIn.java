package org.homeward.clearinghouse.cybertips;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Asks {@code access} about a provider's name and password, at most once a minute for the same pair: a password is slow to check on
 * purpose, and a program sends it with each of its calls. What is remembered is a digest under a key that dies with the process; a
 * password changed or an account closed is refused a minute later at most. Only right answers are remembered.
 */
final class ProviderSignIn implements AuthenticationManager {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 1_000;

    private final Users users;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(User user, Instant until) {}

    ProviderSignIn(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        var name = tried.getName();
        var password = String.valueOf(tried.getCredentials());
        var now = clock.instant();
        var digest = digest(name, password);
        known.values().removeIf(one -> !now.isBefore(one.until));
        var remembered = known.get(digest);
        return signedIn(remembered == null ? ask(name, password, digest, now) : remembered.user);
    }

    private User ask(String name, String password, String digest, Instant now) {
        var user = users.authenticateProvider(name, password)
                .orElseThrow(() -> new BadCredentialsException("Name or password is not right."));
        if (known.size() < MOST_REMEMBERED) known.put(digest, new Known(user, now.plus(REMEMBERED)));
        return user;
    }

    private static Authentication signedIn(User user) {
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
    }

    /** The length of the name keeps name and password apart. */
    private String digest(String name, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var text = name.length() + ":" + name + password;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
