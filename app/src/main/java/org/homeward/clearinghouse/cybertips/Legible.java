package org.homeward.clearinghouse.cybertips;

import java.util.regex.Pattern;

/**
 * Words of others as a page may show them. Left out are the characters that turn the direction of what follows: a file
 * {@code photoegpj.exe} would read as a picture, and our own words behind a name would stand backwards. What was sent stays as it was.
 */
final class Legible {
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Legible() {}

    /** The words, with a replacement character where one was left out. */
    static String text(String said) {
        return TURNING.matcher(said).replaceAll("\uFFFD");
    }
}
