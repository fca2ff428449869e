package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.engine.text.NameWords.Word;

/** Titles that follow a name: {@code 3rd Baron Hylton}. Their place or family name is worth keeping, the rest is not. */
final class Peerage {
    private static final Set<String> RANKS = Set.of(
            ("baronet baron baroness earl countess count viscount viscountess duke duchess marquess marquis marchioness lord lady bart"
                            + " prince princess")
                    .split(" "));
    private static final Set<String> FILLER = Set.of("of", "the", "and", "de");

    private Peerage() {}

    /** Where a title begins: at an ordinal with something after it, never before the third word; the size when there is none. */
    static int start(List<Word> words) {
        for (int i = 2; i < words.size() - 1; i++) if (isOrdinal(words.get(i).text())) return i;
        return words.size();
    }

    /** True for a part of a name, between commas, that is such a title. */
    static boolean is(List<Word> words) {
        return words.stream().anyMatch(word -> RANKS.contains(word.text()))
                || !words.isEmpty() && isOrdinal(words.getFirst().text());
    }

    /** The words that name a place or a family. */
    static NameWords names(List<Word> words) {
        var names = new ArrayList<Word>();
        for (var word : words)
            if (!RANKS.contains(word.text()) && !FILLER.contains(word.text()) && !isOrdinal(word.text()))
                names.add(word);
        return new NameWords(names, false);
    }

    private static boolean isOrdinal(String word) {
        int letters = word.length() - 2;
        return letters > 0
                && Character.isDigit(word.charAt(0))
                && Set.of("st", "nd", "rd", "th").contains(word.substring(letters));
    }
}
