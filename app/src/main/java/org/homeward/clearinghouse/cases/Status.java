package org.homeward.clearinghouse.cases;

/** Where a case stands. A draft of an intake has no number and no status yet. */
public enum Status {
    ACTIVE("active"),
    /** The child is found, and somebody confirmed it. */
    RECOVERED("recovered"),
    CLOSED("closed");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
