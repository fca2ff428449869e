package org.homeward.engine.text;

import java.util.Map;

/** Suffixes that tell a father from a son. */
final class Generations {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("sr", 1),
            Map.entry("senior", 1),
            Map.entry("jr", 2),
            Map.entry("jnr", 2),
            Map.entry("junior", 2),
            Map.entry("hijo", 2),
            Map.entry("ii", 2),
            Map.entry("2nd", 2),
            Map.entry("iii", 3),
            Map.entry("3rd", 3),
            Map.entry("iv", 4),
            Map.entry("4th", 4));

    private Generations() {}

    /** 0 when the text is no such suffix. */
    static int of(String said) {
        return said.isEmpty() ? 0 : ofWord(Latin.squeeze(said));
    }

    static int ofWord(String word) {
        return NUMBERS.getOrDefault(word, 0);
    }
}
