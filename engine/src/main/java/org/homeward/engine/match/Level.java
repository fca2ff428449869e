package org.homeward.engine.match;

/**
 * One grade of agreement a comparator can find, with what it means before any data were seen.
 *
 * @param note words for a page: {@code one letter differs}
 * @param m probability of this grade among pairs that are one entity, both values present
 * @param u probability of this grade among pairs that are not
 */
record Level(String note, double m, double u) {
    Level {
        if (m <= 0 || m >= 1 || u <= 0 || u >= 1)
            throw new IllegalArgumentException("a probability lies between 0 and 1: " + note);
    }
}
