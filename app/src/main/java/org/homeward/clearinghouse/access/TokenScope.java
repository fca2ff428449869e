package org.homeward.clearinghouse.access;

/** What a token is good for; never more than its owner may do. */
enum TokenScope {
    SEARCH("Search");

    private final String words;

    TokenScope(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    String authority() {
        return "SCOPE_" + this;
    }
}
