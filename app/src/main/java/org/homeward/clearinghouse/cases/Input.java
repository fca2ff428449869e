package org.homeward.clearinghouse.cases;

/** How a field is shown: the name of the fragment in {@code cases/intake.html} that draws it. */
enum Input {
    LINE,
    /** Several lines. */
    TEXT,
    CHOICE,
    /** A line with suggestions. */
    SUGGEST,
    CHECK
}
