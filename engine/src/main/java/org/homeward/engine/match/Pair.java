package org.homeward.engine.match;

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
            for (var left : a.names())
                for (var right : b.names()) {
                    var next = NameAlignment.of(left, right);
                    if (names == null || next.goodness() > names.goodness()) names = next;
                }
        }
        return names;
    }
}
