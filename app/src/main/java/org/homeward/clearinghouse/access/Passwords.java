package org.homeward.clearinghouse.access;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are kept: salted PBKDF2. */
@Component
class Passwords {
    private final PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    String kept(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String kept) {
        return encoder.matches(password, kept);
    }
}
