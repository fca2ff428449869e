package org.homeward.clearinghouse.leads;

/** What came of a lead. */
enum Outcome {
    CHILD_FOUND("the child was found by it"),
    SIGHTING_CONFIRMED("the child was there"),
    NOT_THE_CHILD("it was somebody else"),
    NOTHING_FOUND("nothing was found"),
    NO_LEAD("no lead: mistaken, or made up");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
