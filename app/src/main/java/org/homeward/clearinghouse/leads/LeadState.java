package org.homeward.clearinghouse.leads;

/** Where a lead stands. */
enum LeadState {
    NEW("new"),
    /** Somebody has it. */
    TAKEN("taken"),
    /** The investigating agency has it. */
    PASSED("passed on"),
    DONE("done"),
    /** One of a flood from one sender: kept, and not worked until somebody lets it through. */
    HELD("held back");

    private final String words;

    LeadState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
