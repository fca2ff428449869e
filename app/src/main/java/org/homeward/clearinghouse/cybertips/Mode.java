package org.homeward.clearinghouse.cybertips;

/** How exactly a provider's submittals must follow the schema. */
enum Mode {
    /** To the letter. */
    STRICT,
    /** The known differences between descriptions of the interface are tolerated, kept in the raw report, and warned about. */
    LENIENT
}
