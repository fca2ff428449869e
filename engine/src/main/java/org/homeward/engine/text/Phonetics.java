package org.homeward.engine.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;

/**
 * Sound keys of name tokens: both keys of Double Metaphone (Lawrence Philips, "The Double Metaphone Search Algorithm", C/C++ Users
 * Journal, June 2000), six letters long.
 *
 * <p>Beider-Morse was left out: it gives dozens of keys for a name and takes milliseconds for some.
 */
final class Phonetics {
    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

    private static final int SHORTEST = 3;

    static {
        METAPHONE.setMaxCodeLen(6);
    }

    private Phonetics() {}

    static Set<String> keys(PersonName.Token token) {
        var keys = new LinkedHashSet<String>();
        if (token.isInitial()) return keys;
        var spoken = spoken(token.text());
        add(keys, METAPHONE.doubleMetaphone(spoken, false));
        add(keys, METAPHONE.doubleMetaphone(spoken, true));
        return keys;
    }

    /** True when no vowel is written, as in a name out of Arabic or Hebrew: {@code sdyqy} for Siddiqui. */
    static boolean isBare(String text) {
        for (int i = 0; i < text.length(); i++) if ("aeiou".indexOf(text.charAt(i)) >= 0) return false;
        return true;
    }

    /** Of a name without vowels its consonants: there {@code y} and {@code w} only hold the place of one. */
    private static String spoken(String text) {
        if (!isBare(text)) return text;
        var consonants = new StringBuilder(text.length()).append(text, 0, Math.min(1, text.length()));
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 'y' && c != 'w') consonants.append(c);
        }
        return consonants.toString();
    }

    /** See {@link PersonName.Token#keys}. */
    static List<String> foundBy(PersonName.Token token) {
        var keys = new TreeSet<String>();
        token.roots().forEach(root -> keys.add(foundBy(root)));
        if (keys.isEmpty()) keys.add(foundBy(token.text()));
        if (!token.particle().isEmpty()) keys.add(foundBy(token.full()));
        return List.copyOf(keys);
    }

    /** Sounds of one or two consonants are shared by too many: there the letters tell. */
    private static String foundBy(String text) {
        var sound = METAPHONE.doubleMetaphone(spoken(text), false);
        return sound == null || sound.length() < SHORTEST ? text : sound;
    }

    private static void add(Set<String> keys, @Nullable String key) {
        if (key != null && key.length() > 1) keys.add(key);
    }
}
