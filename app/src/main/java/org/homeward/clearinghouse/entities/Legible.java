package org.homeward.clearinghouse.entities;

import java.util.regex.Pattern;

/**
 * Words of others as they may be shown. Left out are the characters that nobody sees: those that turn the direction of what follows (a
 * file {@code photoegpj.exe} would read as a picture, and our own words behind a name would stand backwards), those without a width (two
 * names would look alike and differ), and other control characters. What was sent stays as it was.
 */
final class Legible {
    // Joiners stay, since Persian, Hindi and emoji are not written right without them; so do the number signs of Arabic
    // and Syriac,
    // which are of the same class and can be seen. The fillers are letters by class and blank on paper.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029\\u115F\\u1160\\u3164\\uFFA0"
            + "&&[^\\t\\n\\r\\u200C\\u200D\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2]]");

    private Legible() {}

    /** The words, with a replacement character where one was left out. */
    static String text(CharSequence said) {
        return UNSEEN.matcher(said).replaceAll("\uFFFD");
    }
}
