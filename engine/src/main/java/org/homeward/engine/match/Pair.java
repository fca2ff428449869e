package org.homeward.engine.match;

import java.util.function.Function;
import org.homeward.engine.text.PersonName;
import org.homeward.engine.text.Profile;
import org.jspecify.annotations.Nullable;

/** Two profiles being compared, and the one reading of their names that all name features share. */
final class Pair {
    final Profile a;
    final Profile b;
    private boolean aligned;
    private @Nullable NameAlignment names;

    Pair(Profile a, Profile b) {
        this.a = a;
        this.b = b;
    }

    /**
     * The two names, aliases included, that have most in common; null when a side has none. Of two readings as good as each other the
     * one that comes first in the alphabet, so that it is the same from either side.
     */
    @Nullable
    NameAlignment names() {
        if (!aligned) {
            aligned = true;
            for (var left : Few.of(a.names(), b.names(), PersonName::sorted))
                for (var right : Few.of(b.names(), a.names(), PersonName::sorted)) {
                    var next = NameAlignment.of(left, right);
                    if (names == null || better(next, names)) names = next;
                }
        }
        return names;
    }

    private static boolean better(NameAlignment one, NameAlignment other) {
        if (one.goodness() != other.goodness()) return one.goodness() > other.goodness();
        int words = key(one, PersonName::sorted).compareTo(key(other, PersonName::sorted));
        // The same words may be said whole and in parts.
        return words != 0 ? words < 0 : key(one, PersonName::toString).compareTo(key(other, PersonName::toString)) < 0;
    }

    private static String key(NameAlignment names, Function<PersonName, String> of) {
        var left = of.apply(names.left());
        var right = of.apply(names.right());
        return left.compareTo(right) <= 0 ? left + "\n" + right : right + "\n" + left;
    }
}
