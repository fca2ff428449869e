package org.homeward.clearinghouse.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.engine.match.Part;
import org.homeward.engine.match.Score;

/** A score in words: its strongest parts, whichever way they point. */
final class Reasons {
    private static final int SHOWN = 4;

    private Reasons() {}

    /** {@code same phone}, {@code similar screen name}, {@code different state}; what speaks for comes first. */
    static List<String> of(Score score) {
        var words = new ArrayList<String>();
        score.parts().stream()
                .filter(part -> part.bits() > 0)
                .limit(SHOWN)
                .map(Reasons::words)
                .forEach(words::add);
        score.parts().stream()
                .filter(part -> part.bits() < 0)
                .limit(2)
                .map(Reasons::words)
                .forEach(words::add);
        return words;
    }

    /** What speaks for it, without any value: fit for a notification that anyone may read over a shoulder. */
    static String kinds(Score score) {
        return score.parts().stream()
                .filter(part -> part.bits() > 0)
                .limit(SHOWN)
                .map(Reasons::words)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    static String words(Part part) {
        if (part.bits() < 0) return "different " + part.feature();
        return (equal(part) ? "same " : "similar ") + part.feature();
    }

    private static boolean equal(Part part) {
        return bare(part.left()).equals(bare(part.right()));
    }

    private static String bare(String value) {
        return value.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How two values stand to each other, as a sign: equal, alike, or unlike. */
    static String sign(Part part) {
        if (part.bits() < 0) return "≠";
        return equal(part) ? "=" : "≈";
    }
}
