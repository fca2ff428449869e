package org.homeward.clearinghouse.access;

/** What someone is employed, or entitled, to do here. */
public enum UserRole {
    ANALYST("analyst"),
    CASE_MANAGER("case manager"),
    SPECIALIST("specialist"),
    SUPERVISOR("supervisor"),
    ADMINISTRATOR("administrator"),
    REQUESTER("law-enforcement requester"),
    PROVIDER("provider"),
    AUDITOR("auditor");

    private final String words;

    UserRole(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
