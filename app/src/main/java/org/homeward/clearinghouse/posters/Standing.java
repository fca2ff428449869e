package org.homeward.clearinghouse.posters;

/** Where a poster stands. Only what was released is known to the public at all. */
enum Standing {
    DRAFT("not released", "hw-badge--soon"),
    ACTIVE("still missing", "hw-badge--info"),
    FOUND("found", "hw-badge--ok"),
    /** Withdrawn, closed or the child dead: the public is told no reason. */
    ENDED("no longer active", "hw-badge--quiet");

    private final String words;
    private final String style;

    Standing(String words, String style) {
        this.words = words;
        this.style = style;
    }

    public String words() {
        return words;
    }

    public String style() {
        return style;
    }

    public boolean isOpen() {
        return this == DRAFT || this == ACTIVE;
    }
}
