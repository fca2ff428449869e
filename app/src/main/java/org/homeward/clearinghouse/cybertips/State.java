package org.homeward.clearinghouse.cybertips;

/** The life of a report. Only an open one changes. */
enum State {
    OPEN("open", "Not finished by the provider yet"),
    FINISHED("filed", "Filed, can't change"),
    RETRACTED("retracted", "Taken back by the provider before it was filed"),
    EXPIRED("expired", "Never finished by the provider, erased after its time");

    private final String words;
    private final String meaning;

    State(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    public String meaning() {
        return meaning;
    }
}
