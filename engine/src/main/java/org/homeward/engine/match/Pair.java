package org.homeward.engine.match;

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

    /** The two names, aliases included, that have most in common; null when a side has none. */
    @Nullable
    NameAlignment names() {
        if (!aligned) {
            aligned = true;
            for (var left : Few.of(a.names(), b.names(), PersonName::sorted))
                for (var right : Few.of(b.names(), a.names(), PersonName::sorted)) {
                    var next = NameAlignment.of(left, right);
                    if (names == null || next.goodness() > names.goodness()) names = next;
                }
        }
        return names;
    }
}
