package org.homeward.clearinghouse.access;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * How passwords are kept: PBKDF2 with HMAC-SHA-256, 600,000 rounds and a salt of 128 bits. Chosen over Argon2id because it is the one a
 * validated module (FIPS 140) can compute; the rounds are OWASP's Password Storage Cheat Sheet's.
 */
@Component
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 600_000;
    // No 0 and o, 1 and l: they are read out over the telephone.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Pbkdf2PasswordEncoder encoder =
            new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    private final String nobodys = encoder.encode("nobody has this password");

    String kept(String password) {
        return encoder.encode(normal(password));
    }

    boolean matches(String password, String kept) {
        return encoder.matches(normal(password), kept);
    }

    /** Takes as long as a real comparison: an unknown name is not told apart by its speed. */
    void compareWithNobodys(String password) {
        encoder.matches(normal(password), nobodys);
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
