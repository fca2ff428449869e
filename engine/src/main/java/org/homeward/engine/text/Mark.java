package org.homeward.engine.text;

import java.util.Set;

/**
 * A scar, mark or tattoo.
 *
 * @param part body part in plain words, {@code wrist}; empty when not said
 * @param motif what it shows, as folded words without stop words
 */
public record Mark(String said, Kind kind, Side side, String part, Set<String> motif) {
    public enum Kind {
        TATTOO,
        SCAR,
        BIRTHMARK,
        MOLE,
        PIERCING,
        BRAND,
        MISSING,
        OTHER
    }

    public enum Side {
        LEFT,
        RIGHT,
        BOTH,
        UNKNOWN
    }

    public Mark {
        motif = Set.copyOf(motif);
    }
}
