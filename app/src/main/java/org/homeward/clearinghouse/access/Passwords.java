package org.homeward.clearinghouse.access;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.util.function.SingletonSupplier;

/**
 * How passwords are kept: PBKDF2 with HMAC-SHA-256, 600,000 rounds and a salt of 128 bits. Chosen over Argon2id because it is the one a
 * validated module (FIPS 140) can compute; the rounds are OWASP's Password Storage Cheat Sheet's.
 */
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 600_000;
    private static final String SCHEME = "pbkdf2-sha256:";
    // No 0 and o, 1 and l: they are read out over the telephone.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final int rounds;
    private final Supplier<String> nobodys = SingletonSupplier.of(() -> kept("nobody has this password"));

    Passwords() {
        this(ROUNDS);
    }

    Passwords(int rounds) {
        this.rounds = rounds;
    }

    /** Begins with the scheme and its rounds, so that they can be raised and older ones still be read. */
    String kept(String password) {
        return SCHEME + rounds + ":" + encoder(rounds).encode(normal(password));
    }

    boolean matches(String password, String kept) {
        var parts = kept.split(":", 3);
        return parts.length == 3
                && SCHEME.equals(parts[0] + ":")
                && encoder(Integer.parseInt(parts[1])).matches(normal(password), parts[2]);
    }

    /** Takes as long as a real comparison: an unknown name is not told apart by its speed. */
    void compareWithNobodys(String password) {
        matches(password, nobodys.get());
    }

    private static Pbkdf2PasswordEncoder encoder(int rounds) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    /** A password nobody chose: 100 random bits in four groups of five. */
    static String random() {
        return IntStream.range(0, 4)
                .mapToObj(group -> RANDOM.ints(5, 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** The same letters typed on another keyboard are the same password (NIST SP 800-63B, 5.1.1.2). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
