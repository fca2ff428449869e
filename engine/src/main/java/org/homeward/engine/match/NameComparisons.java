package org.homeward.engine.match;

import org.homeward.engine.text.Field;
import org.homeward.engine.text.PersonName.Position;
import org.homeward.engine.text.Term;

/** The features read from one {@link NameAlignment}. */
final class NameComparisons {
    private NameComparisons() {}

    static void given(Pair pair, Finding found) {
        var names = pair.names();
        if (names == null) return;
        boolean same = names.given() == Tokens.SAME || names.given() == Tokens.DISPLACED;
        var shared = same ? names.shared(Position.GIVEN) : null;
        offer(names, areTwo(names) ? Tokens.TWO_NAMES : names.given(), shared, found);
        if (names.given() == Tokens.CROSSED) crossed(names, found);
    }

    private static boolean areTwo(NameAlignment names) {
        return names.given() == Tokens.DIFFERENT
                && Tokens.areKnown(names.left().in(Position.GIVEN))
                && Tokens.areKnown(names.right().in(Position.GIVEN));
    }

    /** Jay Jones and Jones Jay are two people where many are called so: both names count by how common they are. */
    private static void crossed(NameAlignment names, Finding found) {
        var both = names.shared();
        if (both.size() != 2) return;
        found.shared = new Term(Field.NAME_TOKEN, both.getFirst());
        found.alsoShared = new Term(Field.NAME_TOKEN, both.getLast());
    }

    static void surname(Pair pair, Finding found) {
        var names = pair.names();
        if (names == null) return;
        var shared = names.surname() == Tokens.SAME ? names.shared(Position.SURNAME) : null;
        offer(names, names.surname(), shared, found);
    }

    static void middle(Pair pair, Finding found) {
        var names = pair.names();
        if (names != null) offer(names, names.middle(), null, found);
    }

    /** Senior and junior share everything else, so a suffix on both sides that differs speaks loudly. */
    static void generation(Pair pair, Finding found) {
        var names = pair.names();
        if (names == null) return;
        int left = names.left().generation(names.right());
        int right = names.right().generation(names.left());
        if (left != 0 && right != 0) offer(names, left == right ? 1 : 2, null, found);
    }

    private static void offer(
            NameAlignment names, int level, @org.jspecify.annotations.Nullable String shared, Finding found) {
        if (level == 0) return;
        found.offer(
                level,
                names.left().said(),
                names.right().said(),
                shared == null ? null : new Term(Field.NAME_TOKEN, shared));
    }
}
