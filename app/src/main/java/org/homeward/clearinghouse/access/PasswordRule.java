package org.homeward.clearinghouse.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords may be chosen: long enough, and not one an attacker tries first. No rule about kinds of characters and no yearly change
 * by default: both make people choose worse ones (NIST SP 800-63B, 5.1.1.2).
 */
final class PasswordRule {
    static final int SHORTEST = 8;
    /** Far above any that is typed; it only bounds the work. */
    static final int LONGEST = 1000;

    private static final Set<String> BANNED = banned();

    private PasswordRule() {}

    /** Why this password is refused for this user, in a sentence that says what to do; empty when it may be used. */
    static Optional<String> whyNot(String password, User user) {
        if (password.codePointCount(0, password.length()) < SHORTEST)
            return Optional.of("The password is too short: use at least " + SHORTEST + " characters.");
        if (isTooLong(password))
            return Optional.of("The password is too long: use at most " + LONGEST + " characters.");
        if (password.codePoints().distinct().count() < 4)
            return Optional.of("The password repeats the same few characters: use a phrase of several words.");
        var core = core(password);
        if (BANNED.contains(core) || BANNED.contains(password.toLowerCase(Locale.ROOT)))
            return Optional.of("The password is one of those tried first by attackers: use a phrase of several words.");
        if (core.length() < user.name().length() + 4 && core.contains(letters(user.name())))
            return Optional.of("The password is made from your sign-in name: use a phrase of several words.");
        return Optional.empty();
    }

    /** Counted in characters, as the rule says it; a sign-in must measure as the choice did. */
    static boolean isTooLong(String password) {
        return password.codePointCount(0, password.length()) > LONGEST;
    }

    /** What is left without the digits and signs people put around a word, and with the usual look-alikes undone. */
    private static String core(String password) {
        var lower = password.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return letters(lower.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's'));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    private static Set<String> banned() {
        try (var in = PasswordRule.class.getResourceAsStream("banned-passwords.txt")) {
            if (in == null) throw new IllegalStateException("banned-passwords.txt is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
