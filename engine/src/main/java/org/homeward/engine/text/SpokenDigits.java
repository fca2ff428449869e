package org.homeward.engine.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits as advertisers write them to get past filters: {@code two0two five55 oh-one four2}, {@code 2O2}, keycap emoji, digits of other
 * scripts; number words in English and Spanish.
 *
 * <p>Letters count only when the whole run of letters is number words, so the {@code one} of {@code phone} is none; the letters o, l and i
 * alone only beside a digit or each set apart like the digits around it, o also after a number word; s, z and b only where
 * the whole has the shape of a number.
 */
final class SpokenDigits {
    /** A word, its digits, and so on; of two words with one beginning the longer comes first. */
    private static final String[] WORDS =
            ("twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 ten 10 eleven 11"
                            + " twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 zero 0 oh 0 one 1"
                            + " two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 dieciseis 16 diecisiete 17 dieciocho 18"
                            + " diecinueve 19 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 veintiuno 21 veintidos 22 veintitres 23"
                            + " veinticuatro 24 veinticinco 25 veintiseis 26 veintisiete 27 veintiocho 28 veintinueve 29 veinte 20 treinta 30"
                            + " cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cero 0 sero 0 uno 1 dos 2 tres 3"
                            + " cuatro 4 cinco 5 sinco 5 seis 6 siete 7 ocho 8 nueve 9 nuebe 9 o 0 l 1 i 1")
                    .split(" ");

    private static final List<String> TENS = List.of("ty", "nta", "veinte");
    private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3, "doble", 2);
    /** What has the shape of a number, and letters for some of its digits: a shape that prose doesn't have. */
    private static final Pattern SHAPED = Pattern.compile(
            "(?<![a-z0-9])[0-9olizsb]{3}[ .()/_*-]{0,3}[0-9olizsb]{3}[ ./_*-]{0,3}[0-9olizsb]{4}(?![a-z0-9])");

    private static final String LETTERS = "olizsb";
    private static final String DIGITS = "011258";

    /** Letters of other alphabets that look like a digit, or like a letter that does. */
    private static final Map<Integer, Character> LOOK_ALIKES = Map.of(
            0x43E, 'o', 0x3BF, 'o', 0x456, 'i', 0x437, '3', 0x431, '6', 0x3B9, 'i', 0x455, 's', 0x4CF, 'l', 0x585, 'o');

    /** Of North America, with the leading one. */
    private static final int LONGEST_NUMBER = 11;

    /** More separators in a row than this end a number. */
    private static final int WIDEST_GAP = 6;

    private static final String SEPARATORS = " -.()_*~,/|\\\t\n\r[]{}<>^=:;'`\"!";

    /** Number words of a longer run of letters are not looked for: it is prose. */
    private static final int LONGEST_WORDS = 60;

    private SpokenDigits() {}

    /** Digits that belong together, with where they stand in the plain text and where their groups begin. */
    record Run(String digits, int start, int end, boolean plus, List<Integer> groups, List<Integer> places) {
        /**
         * The groups in a row that have ten digits, or eleven with a leading one; not overlapping. Those laid out most like a number come
         * first, then the later ones: what else has digits, a room or a price, is more often said before a number than after it.
         */
        List<Run> parts() {
            var found = new ArrayList<Span>();
            for (int to = groups.size(); to > 0; to--) {
                int from = startOfPart(to);
                if (from < 0 || isCounting(from, to) || isAmounts(from, to) || !isLaidOut(from, to)) continue;
                found.add(new Span(from, to, isRegular(from, to)));
            }
            found.sort(Comparator.comparing(span -> !span.regular));
            var taken = new BitSet();
            var parts = new ArrayList<Run>();
            for (var span : found) {
                int next = taken.nextSetBit(span.from);
                if (next >= 0 && next < span.to) continue;
                taken.set(span.from, span.to);
                parts.add(part(span.from, span.to));
            }
            parts.sort(Comparator.comparingInt(Run::start));
            return parts;
        }

        private record Span(int from, int to, boolean regular) {}

        /** In one, by area code and exchange, or digit by digit all through. */
        private boolean isRegular(int from, int to) {
            int end = endOfGroup(to - 1);
            boolean exchange = to == from + 1;
            boolean single = true;
            for (int group = from; group < to; group++) {
                exchange |= groups.get(group) == end - 4;
                single &= endOfGroup(group) - groups.get(group) == 1;
            }
            boolean area = to == from + 1;
            for (int group = from; group < to; group++) area |= groups.get(group) == end - 7;
            return single || exchange && area && isMadeOfLong(from, to);
        }

        private boolean isMadeOfLong(int from, int to) {
            for (int group = from; group < to; group++)
                if (endOfGroup(group) - groups.get(group) == 1 && group > from) return false;
            return true;
        }

        private int startOfPart(int to) {
            int end = endOfGroup(to - 1);
            int found = -1;
            for (int from = to - 1; from >= 0 && end - groups.get(from) <= LONGEST_NUMBER; from--)
                if (Phones.northAmerican(digits.substring(groups.get(from), end))
                        .isPresent()) found = from;
            return found;
        }

        /** Hundreds and thousands: 250 350 4500. */
        private boolean isAmounts(int from, int to) {
            for (int group = from; group < to; group++) if (number(group) % 10 != 0) return false;
            return to - from >= 3 && to - from <= 4;
        }

        /** Written in one, digit by digit somewhere, after the area code, or in pairs: 2026-000142 is the number of a case. */
        private boolean isLaidOut(int from, int to) {
            int start = groups.get(from);
            int country = endOfGroup(to - 1) - start - 10;
            boolean pairs = true;
            boolean fits = to - from == 1;
            for (int group = from; group < to; group++) {
                int length = endOfGroup(group) - groups.get(group);
                fits |= length == 1 && (group > from || country == 0) || endOfGroup(group) - start == 3 + country;
                pairs &= length == 2;
            }
            return fits || pairs || country == 1 && to - from == 2 && endOfGroup(from) - start == 1;
        }

        /** Eighteen, nineteen, twenty …: five numbers in a row that each are one more than the last. */
        private boolean isCounting(int from, int to) {
            for (int group = from + 1; group < to; group++) if (number(group) != number(group - 1) + 1) return false;
            return to - from >= 5;
        }

        private long number(int group) {
            return Long.parseLong(digits, groups.get(group), endOfGroup(group), 10);
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

    /** Lower case without accents, compatibility forms resolved, look-alikes and all digits ASCII, emoji joiners gone. */
    static String plain(String said) {
        if (Latin.isAscii(said)) return withoutLetters(said.toLowerCase(Locale.ROOT));
        var plain = new StringBuilder(said.length());
        Normalizer.normalize(said, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    int digit = Character.digit(c, 10);
                    int type = Character.getType(c);
                    boolean joiner = type == Character.NON_SPACING_MARK
                            || type == Character.ENCLOSING_MARK
                            || type == Character.FORMAT;
                    if (digit >= 0) plain.append(digit);
                    else if (!joiner) plain.appendCodePoint(LOOK_ALIKES.containsKey(c) ? LOOK_ALIKES.get(c) : c);
                });
        return withoutLetters(plain.toString());
    }

    private static String withoutLetters(String plain) {
        return SHAPED.matcher(plain).replaceAll(found -> {
            var text = found.group();
            if (text.chars().noneMatch(Character::isDigit)) return Matcher.quoteReplacement(text);
            for (int i = 0; i < LETTERS.length(); i++) text = text.replace(LETTERS.charAt(i), DIGITS.charAt(i));
            return Matcher.quoteReplacement(text);
        });
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
        for (var tens : TENS) if (end > 4 && text.startsWith(tens, end - tens.length())) return true;
        return false;
    }

    /** The digits of a number word of three letters or more; any other word as it is. */
    static String ofWord(String word) {
        for (int i = 0; i < WORDS.length; i += 2) if (word.length() > 2 && WORDS[i].equals(word)) return WORDS[i + 1];
        return word;
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
        /** How often the next digit counts, and where that was said. */
        private int times = 1;

        private int timesAt;

        Scan(String text) {
            this.text = text;
        }

        int step(int i) {
            char c = text.charAt(i);
            if (isDigit(i)) return take(i, i + 1, String.valueOf(c));
            if (Character.isLetter(c)) return letters(i);
            boolean gap = isSeparator(c) && i - end < WIDEST_GAP;
            if (!gap) close();
            if (c == '+' && digits.isEmpty() && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) plus = true;
            return i + 1;
        }

        /** Emoji, bullets and dashes of all kinds set digits apart as a blank does. */
        private static boolean isSeparator(char c) {
            if (c < 0x80) return SEPARATORS.indexOf(c) >= 0;
            return switch (Character.getType(c)) {
                case Character.SURROGATE,
                        Character.OTHER_SYMBOL,
                        Character.MATH_SYMBOL,
                        Character.DASH_PUNCTUATION,
                        Character.OTHER_PUNCTUATION,
                        Character.SPACE_SEPARATOR -> true;
                default -> false;
            };
        }

        private int letters(int i) {
            int to = i;
            while (to < text.length() && Character.isLetter(text.charAt(to))) to++;
            var letters = text.substring(i, to);
            if (isBetweenTensAndOnes(letters, i) || isTimes(letters, i)) return to;
            boolean alone = to == i + 1 && !digits.isEmpty() && i - end <= 1 && lastGroup() == 1;
            boolean spacedOut = alone && i - end == 1 && isSeparated(to);
            boolean beside = isDigit(i - 1) || isDigit(to) || spacedOut || alone && text.charAt(i) == 'o';
            var spelled = spelled(letters, beside);
            if (!spelled.isEmpty()) return take(i, to, spelled);
            close();
            return to;
        }

        /** How many digits the last group has so far. */
        private int lastGroup() {
            return digits.length() - groups.getLast();
        }

        /** A separator and then a digit, or a letter that may be one, or the end: {@code 0_l_o_9}. */
        private boolean isSeparated(int at) {
            if (at >= text.length()) return true;
            if (!isSeparator(text.charAt(at)) || at + 1 >= text.length()) return false;
            boolean letter = "oli".indexOf(text.charAt(at + 1)) >= 0
                    && (at + 2 == text.length() || !Character.isLetter(text.charAt(at + 2)));
            return isDigit(at + 1) || letter;
        }

        /** The y of {@code cuarenta y dos}. */
        private boolean isBetweenTensAndOnes(String letters, int i) {
            return letters.equals("y") && !digits.isEmpty() && i - end <= 1 && endsInTens(text, end);
        }

        private boolean isTimes(String letters, int i) {
            if (!TIMES.containsKey(letters)) return false;
            if (i - end >= WIDEST_GAP) close();
            times = TIMES.get(letters);
            timesAt = i;
            if (!digits.isEmpty()) end = i + letters.length();
            return true;
        }

        private boolean isDigit(int i) {
            return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }

        private int take(int from, int to, String found) {
            boolean begins = digits.isEmpty() || from > end;
            boolean afterTens = !digits.isEmpty() && from - end <= 3 && endsInTens(text, end) && !isDigit(from);
            if (times > 1 && from - timesAt <= WIDEST_GAP + 3)
                found = found.substring(0, 1).repeat(times - 1) + found;
            times = 1;
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
