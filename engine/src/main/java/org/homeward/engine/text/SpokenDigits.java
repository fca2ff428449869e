package org.homeward.engine.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Digits as advertisers write them to get past filters: {@code two0two five55 oh-one four2}, {@code 2O2}, keycap emoji, digits of other
 * scripts; number words in English and Spanish.
 *
 * <p>Letters count only when the whole run of letters is number words, so the {@code one} of {@code phone} is none; the letters o, l and i
 * alone only beside a digit, o also after a number word.
 */
final class SpokenDigits {
    /** A word, its digits, and so on; of two words with one beginning the longer comes first. */
    private static final String[] WORDS =
            ("twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 ten 10 eleven 11"
                            + " twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 zero 0 oh 0 one 1"
                            + " two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 cero 0 uno 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6"
                            + " siete 7 ocho 8 nueve 9 o 0 l 1 i 1")
                    .split(" ");

    /** Of North America, with the leading one. */
    private static final int LONGEST_NUMBER = 11;

    /** More separators in a row than this end a number. */
    private static final int WIDEST_GAP = 4;

    private static final String SEPARATORS = " -.()_*~,/|\\\t\n\r";

    /** Number words of a longer run of letters are not looked for: it is prose. */
    private static final int LONGEST_WORDS = 60;

    private SpokenDigits() {}

    /** Digits that belong together, with where they stand in the plain text and where their groups begin. */
    record Run(String digits, int start, int end, boolean plus, List<Integer> groups, List<Integer> places) {
        /** The groups in a row that have ten digits, or eleven with a leading one; not overlapping. */
        List<Run> parts() {
            var parts = new ArrayList<Run>();
            for (int from = 0; from < groups.size(); from++) {
                int to = endOfPart(from);
                if (to < 0) continue;
                parts.add(part(from, to));
                from = to - 1;
            }
            return parts;
        }

        private int endOfPart(int from) {
            int start = groups.get(from);
            for (int to = from + 1; to <= groups.size() && endOfGroup(to - 1) - start <= LONGEST_NUMBER; to++)
                if (Phones.northAmerican(digits.substring(start, endOfGroup(to - 1)))
                        .isPresent()) return to;
            return -1;
        }

        private Run part(int from, int to) {
            int textEnd = to == groups.size() ? end : places.get(to);
            return new Run(
                    digits.substring(groups.get(from), endOfGroup(to - 1)),
                    places.get(from),
                    textEnd,
                    false,
                    List.of(),
                    List.of());
        }

        private int endOfGroup(int group) {
            return group + 1 == groups.size() ? digits.length() : groups.get(group + 1);
        }
    }

    /** Lower case, compatibility forms resolved, all digits ASCII, emoji joiners gone. */
    static String plain(String said) {
        if (Latin.isAscii(said)) return said.toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(said.length());
        Normalizer.normalize(said, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    int digit = Character.digit(c, 10);
                    boolean joiner = c == 0xFE0F || c == 0x20E3 || c >= 0x200B && c <= 0x200F;
                    if (digit >= 0) plain.append(digit);
                    else if (!joiner) plain.appendCodePoint(c);
                });
        return plain.toString();
    }

    /** Every digit of a text that is known to be one number. */
    static String all(String plain) {
        var digits = new StringBuilder();
        for (var run : runs(plain)) digits.append(run.digits());
        return digits.toString();
    }

    static List<Run> runs(String plain) {
        var scan = new Scan(plain);
        for (int i = 0; i < plain.length(); ) i = scan.step(i);
        scan.close();
        return scan.runs;
    }

    /** The digits that a run of letters spells, empty when it spells none. */
    private static String spelled(String letters, boolean besideDigit) {
        if (letters.length() > LONGEST_WORDS) return "";
        var digits = new StringBuilder();
        boolean word = false;
        for (int i = 0; i < letters.length(); ) {
            int found = wordAt(letters, i);
            if (found < 0) return "";
            append(WORDS[found + 1], endsInTens(letters, i), digits);
            word |= WORDS[found].length() > 1;
            i += WORDS[found].length();
        }
        return word || besideDigit ? digits.toString() : "";
    }

    /** Digits after tens take the place of their zero: seventy seven is 77. */
    private static void append(String found, boolean afterTens, StringBuilder digits) {
        if (afterTens && found.length() == 1 && !found.equals("0")) digits.setLength(digits.length() - 1);
        digits.append(found);
    }

    private static boolean endsInTens(String text, int end) {
        return end > 4 && text.startsWith("ty", end - 2);
    }

    private static int wordAt(String letters, int at) {
        for (int i = 0; i < WORDS.length; i += 2) if (letters.startsWith(WORDS[i], at)) return i;
        return -1;
    }

    /** One pass over a text. */
    private static final class Scan {
        private final String text;
        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder digits = new StringBuilder();
        private List<Integer> groups = new ArrayList<>();
        private List<Integer> places = new ArrayList<>();
        private int end;
        private boolean plus;

        Scan(String text) {
            this.text = text;
        }

        int step(int i) {
            char c = text.charAt(i);
            if (isDigit(i)) return take(i, i + 1, String.valueOf(c));
            if (Character.isLetter(c)) return letters(i);
            boolean gap = SEPARATORS.indexOf(c) >= 0 && i - end < WIDEST_GAP;
            if (!gap) close();
            if (c == '+' && digits.isEmpty()) plus = true;
            return i + 1;
        }

        private int letters(int i) {
            int to = i;
            while (to < text.length() && Character.isLetter(text.charAt(to))) to++;
            boolean inNumber = !digits.isEmpty() && i - end <= 1 && text.charAt(i) == 'o';
            boolean beside = isDigit(i - 1) || isDigit(to) || inNumber;
            var spelled = spelled(text.substring(i, to), beside);
            if (!spelled.isEmpty()) return take(i, to, spelled);
            close();
            return to;
        }

        private boolean isDigit(int i) {
            return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }

        private int take(int from, int to, String found) {
            boolean begins = digits.isEmpty() || from > end;
            boolean afterTens = !digits.isEmpty() && from - end <= 1 && endsInTens(text, end) && !isDigit(from);
            append(found, afterTens, digits);
            if (begins) {
                groups.add(digits.length() - found.length());
                places.add(from);
            }
            end = to;
            return to;
        }

        void close() {
            if (!digits.isEmpty()) runs.add(new Run(digits.toString(), places.getFirst(), end, plus, groups, places));
            digits.setLength(0);
            groups = new ArrayList<>();
            places = new ArrayList<>();
            plus = false;
        }
    }
}
