package org.homeward.clearinghouse.cases;

/** Where a case stands. A draft of an intake has no number and no status yet. */
public enum Status {
    ACTIVE("active"),
    /** Somebody knows where the child is; it is not safe yet. */
    LOCATED("located"),
    /** The child is found, and somebody confirmed it. */
    RECOVERED("recovered"),
    DECEASED("deceased"),
    /** A child found without a name has one again, and somebody confirmed it. */
    IDENTIFIED("identified"),
    CLOSED("closed");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** True until somebody confirms what became of the child or, of an unidentified one, who it is. */
    public boolean isMissing() {
        return this == ACTIVE || this == LOCATED;
    }
}
