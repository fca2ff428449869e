package org.homeward.engine.model;

import java.time.Instant;

/** An entry of the append-only ledger of what people decided. Entries are replayed by number; none is ever changed. */
public sealed interface LedgerEntry permits Judgement, Undo {
    /** Position in the ledger, counted from 1. */
    long number();

    String by();

    Instant at();

    String why();
}
