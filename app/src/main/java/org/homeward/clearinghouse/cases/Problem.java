package org.homeward.clearinghouse.cases;

/**
 * What is remarked upon in an intake.
 *
 * @param name of the input it stands beside
 * @param place the field in words, {@code Companion 2, birth date}
 * @param words what is wrong and what to do, or the question
 * @param answered whether a question was answered with yes
 */
record Problem(String name, String place, Weight weight, String words, boolean answered) {
    /** From what stops a save to what doesn't. */
    enum Weight {
        /** Can't be: the save is refused. */
        REFUSED,
        /** Rare: saved once somebody says it is right. */
        ASKED,
        /** Saved all the same. */
        REMARKED
    }

    /** True when it stops the save. */
    public boolean stops() {
        return weight == Weight.REFUSED || (weight == Weight.ASKED && !answered);
    }

    /** Where it is on the page: names have dots, which would have to be escaped in every selector. */
    public String anchor() {
        return anchor(name);
    }

    static String anchor(String name) {
        return "f-" + name.replace('.', '-');
    }
}
