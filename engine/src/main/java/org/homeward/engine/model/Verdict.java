package org.homeward.engine.model;

/** What a person decided about a pair. UNSURE is kept, and constrains nothing. */
public enum Verdict {
    SAME,
    DIFFERENT,
    UNSURE
}
