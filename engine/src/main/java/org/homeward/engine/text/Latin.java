package org.homeward.engine.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Any script to plain latin letters in lower case. */
final class Latin {
    /** Longer values are cut here before anything reads them. */
    static final int LONGEST = 400;

    /**
     * Stateless, so threads may share it (ICU's documentation of Transliterator). Russian goes by the rules of BGN, which English-speaking
     * offices follow: Khrushchev, not Hrusev.
     */
    private static final class Transliteration {
        static final Transliterator ANY = Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");
    }

    /** The accented letters of European languages: each is folded by itself, so ICU need be asked but once for it. */
    private static final class Accented {
        static final char FIRST = 0xC0;
        static final char LAST = 0x17F;

        private static final String[] FOLDED = IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(c -> byIcu(String.valueOf((char) c)))
                .toArray(String[]::new);

        static String fold(String text) {
            var folded = new StringBuilder(text.length() + 8);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < 0x80) folded.append(c);
                else folded.append(FOLDED[c - FIRST]);
            }
            return folded.toString();
        }
    }

    private Latin() {}

    static String cut(String said) {
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }

    /** Lower-case ASCII of the text, trimmed. ICU is asked only for what is not ASCII: it is a hundred times slower. */
    static String fold(String said) {
        var text = cut(said);
        if (!isAscii(text)) text = ascii(text);
        return text.toLowerCase(Locale.ROOT).strip();
    }

    /** Runs of letters and digits of the folded text. */
    static List<String> words(String said) {
        var folded = fold(said);
        if (isWord(folded)) return List.of(folded);
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean part = i < folded.length() && isWordPart(folded.charAt(i));
            if (part && start < 0) start = i;
            if (!part && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** Letters and digits alone. */
    static String squeeze(String said) {
        var folded = fold(said);
        if (isWord(folded)) return folded;
        var squeezed = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) if (isWordPart(folded.charAt(i))) squeezed.append(folded.charAt(i));
        return squeezed.toString();
    }

    private static boolean isWord(String folded) {
        for (int i = 0; i < folded.length(); i++) if (!isWordPart(folded.charAt(i))) return false;
        return !folded.isEmpty();
    }

    /** The first numbers in a text, three at most, read three digits at a time. */
    static List<Integer> numbers(String text) {
        var numbers = new ArrayList<Integer>(2);
        for (int i = 0; i < text.length() && numbers.size() < 3; i++) {
            int end = i;
            while (end < text.length() && end < i + 3 && isDigit(text.charAt(end))) end++;
            if (end == i) continue;
            numbers.add(Integer.parseInt(text, i, end, 10));
            i = end - 1;
        }
        return numbers;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }

    private static String ascii(String text) {
        return isEuropean(text) ? Accented.fold(text) : byIcu(text);
    }

    private static boolean isEuropean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < Accented.FIRST || c > Accented.LAST)) return false;
        }
        return true;
    }

    /** Compatibility forms first: full-width, circled and mathematical letters are a way to hide a name from a search. */
    private static String byIcu(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (Khmer.isIn(plain)) plain = Khmer.toLatin(plain);
        return isAscii(plain) ? plain : Transliteration.ANY.transliterate(plain);
    }
}
