package org.homeward.engine.model;

/**
 * The Admiralty grade of a fact: reliability of the source A-F, credibility of the information 1-6.
 *
 * @param source {@code 'A'} (completely reliable) to {@code 'E'} (unreliable), {@code 'F'} cannot be judged
 * @param information 1 (confirmed) to 5 (improbable), 6 cannot be judged
 */
public record Grade(char source, int information) {
    /** Neither source nor information can be judged: what a fact has until someone grades it. */
    public static final Grade UNKNOWN = new Grade('F', 6);

    public Grade {
        if (source < 'A' || source > 'F') throw new IllegalArgumentException("source grade is A to F, not " + source);
        if (information < 1 || information > 6)
            throw new IllegalArgumentException("information grade is 1 to 6, not " + information);
    }

    /** Reads {@code B2}. */
    public static Grade parse(String text) {
        if (text.length() != 2) throw new IllegalArgumentException("a grade is a letter and a digit, not " + text);
        return new Grade(text.charAt(0), text.charAt(1) - '0');
    }

    @Override
    public String toString() {
        return "" + source + information;
    }
}
