package org.homeward.clearinghouse.distribution;

/** A language a partner shows posters in. */
enum Tongue {
    EN("English"),
    ES("Spanish");

    private final String words;

    Tongue(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
