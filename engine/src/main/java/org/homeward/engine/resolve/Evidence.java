package org.homeward.engine.resolve;

import java.util.Optional;
import org.homeward.engine.model.MentionId;

/** What the resolution asks about mentions, which it knows by number only. Symmetric in every pair. */
public interface Evidence {
    MentionId id(int mention);

    /** The number of a mention, or -1 when its record is not held. */
    int number(MentionId id);

    /** The {@link Ledger#key} of the mention's id. */
    default int key(int mention) {
        return Ledger.key(id(mention));
    }

    /** Canonical order, that of the ids. */
    int compare(int a, int b);

    /** Log-odds that both are one, in {@link Clusters#UNITS} of a bit, clues and prior together. */
    int units(int a, int b);

    /** The same of two of which nothing is known; negative. */
    int prior();

    /** True when the two can't be one whatever their score. */
    boolean conflicts(int a, int b);

    /** Why they can't, in words; empty when nothing forbids it. */
    Optional<String> conflict(int a, int b);
}
