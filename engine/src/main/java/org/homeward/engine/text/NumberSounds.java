package org.homeward.engine.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Number words that are misspelt: by sound ({@code zinko}, {@code fyve}, {@code oxo}), as another word that sounds the same ({@code won ate}),
 * with a letter left out ({@code sevn}) or two changed about ({@code fuor}). Most are words of their own, so they count among digits only.
 */
final class NumberSounds {
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("won", "1"),
            Map.entry("wun", "1"),
            Map.entry("too", "2"),
            Map.entry("tew", "2"),
            Map.entry("tree", "3"),
            Map.entry("fore", "4"),
            Map.entry("fower", "4"),
            Map.entry("fife", "5"),
            Map.entry("sicks", "6"),
            Map.entry("sics", "6"),
            Map.entry("ate", "8"),
            Map.entry("ait", "8"),
            Map.entry("nein", "9"),
            Map.entry("nil", "0"),
            Map.entry("nought", "0"),
            Map.entry("naught", "0"),
            Map.entry("aught", "0"));

    private static final int SHORTEST = 4;

    /** From what a word sounds like to its digits. */
    private static final Map<String, String> BY_SOUND = new HashMap<>();
    /** From a word with a letter left out, or two changed about, to its digits; none that is a number word itself. */
    private static final Map<String, String> BY_SLIP = new HashMap<>();

    static {
        NumberWords.all().forEach(word -> {
            var digits = NumberWords.ofWord(word);
            BY_SOUND.putIfAbsent(sound(word), digits);
            for (int i = 1; word.length() >= SHORTEST && i < word.length(); i++) {
                BY_SLIP.putIfAbsent(word.substring(0, i) + word.substring(i + 1), digits);
                if (i + 1 < word.length())
                    BY_SLIP.putIfAbsent(
                            word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2), digits);
            }
        });
        // What four and other words leave when a letter is gone is too common a word.
        for (var common : List.of("for", "site", "cuarto")) BY_SLIP.remove(common);
    }

    private NumberSounds() {}

    /** The digits of a word that sounds or looks like a number word; empty when it doesn't, and for a word that is one. */
    static String alike(String word) {
        if (word.length() < 3) return "";
        var same = OTHER_WORDS.get(word);
        if (same == null) same = BY_SOUND.get(sound(word));
        if (same == null) same = BY_SLIP.get(word);
        return same == null ? "" : same;
    }

    /** One letter for those that are said the same in English or Spanish: b and v, s and z and the soft c, k and c and qu, i and y; no h, no letter twice. */
    private static String sound(String word) {
        var sound = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            char said = switch (c) {
                case 'c' -> next == 'h' ? 'x' : "eiy".indexOf(next) >= 0 ? 's' : 'k';
                case 'q' -> 'k';
                case 'z' -> 's';
                case 'v' -> 'b';
                case 'y' -> 'i';
                default -> c;
            };
            boolean silent = c == 'h' || c == 'u' && i > 0 && word.charAt(i - 1) == 'q' || c == 'g' && next == 'h';
            boolean twice = !sound.isEmpty() && sound.charAt(sound.length() - 1) == said;
            if (!silent && !twice) sound.append(said);
        }
        int last = sound.length() - 1;
        if (last > 1 && sound.charAt(last) == 'e' && "bn".indexOf(sound.charAt(last - 1)) >= 0) sound.setLength(last);
        return sound.toString();
    }
}
