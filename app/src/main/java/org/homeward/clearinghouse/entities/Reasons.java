package org.homeward.clearinghouse.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.engine.match.Part;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.Property;

/** A score in words: its strongest parts, whichever way they point. */
final class Reasons {
    private static final int SHOWN = 4;
    private static final int NATIONAL = 10;
    /** Less than this takes little away: an age range that a birth date lies in. */
    private static final double UNLIKE = -2;

    private Reasons() {}

    /** {@code same phone}, {@code similar screen name}, {@code different state}; what speaks for comes first. */
    static List<String> of(Score score) {
        var words = new ArrayList<String>();
        score.parts().stream()
                .filter(Reasons::speaksFor)
                .limit(SHOWN)
                .map(Reasons::words)
                .forEach(words::add);
        score.parts().stream()
                .filter(part -> part.bits() < 0 && !Likelihood.isNothing(part.bits()))
                .limit(2)
                .map(Reasons::words)
                .forEach(words::add);
        return words;
    }

    /** What speaks for it, without any value: fit for a notification that anyone may read over a shoulder. */
    static String kinds(Score score) {
        return score.parts().stream()
                .filter(Reasons::speaksFor)
                .limit(SHOWN)
                .map(Reasons::words)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** A part without values corrects the others: it is no reason of its own. */
    private static boolean speaksFor(Part part) {
        return part.bits() > 0 && !part.left().isBlank();
    }

    static String words(Part part) {
        // An age that fits a birth date is not like it.
        if (part.bits() >= 0 && part.property() == Property.BIRTH_DATE && !equal(part))
            return part.feature() + ": " + part.note().replaceFirst(";.*", "");
        if (part.bits() >= 0) return (equal(part) ? "same " : "similar ") + part.feature();
        // What takes from a score need not be a difference: a household shares much, an age fits many.
        return part.note().isBlank() ? "different " + part.feature() : part.feature() + ": " + part.note();
    }

    /** A part may show more than was compared: a surname found within a whole name is still the same surname. */
    private static boolean equal(Part part) {
        return part.note().equals("same")
                || part.note().startsWith("same;")
                || bare(part.property(), part.left()).equals(bare(part.property(), part.right()));
    }

    /** Letters and digits; of a phone the national number, which one source writes with the country and another without. */
    private static String bare(Property property, String value) {
        var bare = value.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return property == Property.PHONE && bare.length() > NATIONAL ? bare.substring(bare.length() - NATIONAL) : bare;
    }

    /** How two values stand to each other, as a sign: equal, alike, or unlike. */
    static String sign(Part part) {
        if (part.left().isBlank() && part.right().isBlank()) return "";
        if (part.bits() < UNLIKE) return "≠";
        return equal(part) ? "=" : "≈";
    }
}
