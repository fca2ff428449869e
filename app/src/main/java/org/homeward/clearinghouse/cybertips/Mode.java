package org.homeward.clearinghouse.cybertips;

/** How exactly a provider's submittals must follow the schema. */
enum Mode {
    /** To the letter. */
    STRICT("strict"),
    /** The known differences between descriptions of the interface are tolerated, kept in the raw report, and warned about. */
    LENIENT("lenient");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
