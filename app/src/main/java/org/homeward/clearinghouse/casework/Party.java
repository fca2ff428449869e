package org.homeward.clearinghouse.casework;

/** With whom contact is kept about a case. */
enum Party {
    AGENCY("Law enforcement"),
    GUARDIAN("Guardian"),
    SOCIAL_SERVICES("Social services");

    private final String words;

    Party(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** How the desk names what is due. */
    String task() {
        return "Follow-up: " + words.toLowerCase(java.util.Locale.ROOT);
    }
}
