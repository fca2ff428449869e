package org.homeward.clearinghouse.staff;

/** Who works together, and on what. */
public enum Team {
    CASES_A("Case team A"),
    CASES_B("Case team B"),
    /** They answer requests of law enforcement. */
    ANALYSTS("Analysts");

    private final String words;

    Team(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether missing-child cases are theirs; else requests are. */
    public boolean isForCases() {
        return this != ANALYSTS;
    }
}
