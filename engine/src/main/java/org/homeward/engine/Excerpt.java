package org.homeward.engine;

import java.util.Locale;

/** The stretch of a text around the first word asked for. */
final class Excerpt {
    private static final int AROUND = 80;

    private Excerpt() {}

    static String of(String text, String asked) {
        var lower = text.toLowerCase(Locale.ROOT);
        int at = 0;
        for (var word : asked.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
            at = word.isEmpty() ? -1 : lower.indexOf(word);
            if (at >= 0) break;
        }
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), Math.max(at, 0) + 2 * AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
    }
}
