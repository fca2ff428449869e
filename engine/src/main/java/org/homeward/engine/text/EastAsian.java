package org.homeward.engine.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.text.NameWords.Word;

/**
 * Chinese and Korean names, which are written surname first and without a space. The first character is taken for the surname: right for
 * all but a few surnames of two. Japanese names in Kanji are read as if Chinese, so they only meet others in the same script.
 */
final class EastAsian {
    private EastAsian() {}

    /** Puts a space after the surname of a name of two to four characters; any other text is returned as it is. */
    static String part(String said) {
        if (Latin.isAscii(said)) return said;
        var name = said.strip();
        boolean whole =
                name.length() >= 2 && name.length() <= 4 && name.codePoints().allMatch(EastAsian::isNameCharacter);
        return whole ? name.charAt(0) + " " + name.substring(1) : said;
    }

    /** Syllables after the surname are one given name: {@code wang xiao ming} is usually written Wang Xiaoming. */
    static List<Word> joinGiven(List<Word> words) {
        if (words.size() < 3) return words;
        var given = new StringBuilder();
        for (var word : words.subList(1, words.size())) given.append(word.text());
        var joined = new ArrayList<Word>();
        joined.add(words.getFirst());
        joined.add(new Word(given.toString(), false));
        return joined;
    }

    private static boolean isNameCharacter(int codePoint) {
        var script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
    }
}
