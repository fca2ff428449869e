package org.homeward.engine.model;

/**
 * A relation between two mentions of one record that the record itself states.
 *
 * @param from ordinal of the mention the relation starts at
 * @param to ordinal of the mention it leads to
 */
public record Relation(int from, int to, Kind kind) {
    /** Read as "from KIND to". */
    public enum Kind {
        COMPANION_OF,
        RELATIVE_OF,
        GUARDIAN_OF,
        SUSPECTED_OF_HARMING,
        CONTACTED,
        USES,
        SEEN_WITH,
        SEEN_AT,
        REPORTED,
        ASSOCIATED_WITH
    }
}
