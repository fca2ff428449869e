package org.homeward.engine.text;

/** Suffixes that tell a father from a son. */
final class Generations {
    private Generations() {}

    /** 0 when the text is no such suffix. */
    static int of(String said) {
        return said.isEmpty() ? 0 : ofWord(Latin.squeeze(said));
    }

    static int ofWord(String word) {
        return switch (word) {
            case "sr", "senior" -> 1;
            case "jr", "jnr", "junior", "hijo", "ii", "2nd" -> 2;
            case "iii", "3rd" -> 3;
            case "iv", "4th" -> 4;
            default -> 0;
        };
    }
}
