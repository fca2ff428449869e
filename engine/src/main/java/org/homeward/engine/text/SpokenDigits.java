package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Digits as advertisers write them to get past filters: {@code two0two five55 oh-one four2}, {@code 2O2}, keycap emoji, digits of other
 * scripts; number words in English and Spanish.
 *
 * <p>Letters count only when the whole run of letters is number words, so the {@code one} of {@code phone} is none; misspelt ones
 * ({@link NumberSounds}) only beside other digits; the letters o, l and i
 * alone only beside a digit or each set apart like the digits around it, o also after a number word; s, z and b only where
 * the whole has the shape of a number.
 */
final class SpokenDigits {
    /** More separators in a row than this end a number. */
    private static final int WIDEST_GAP = 6;

    private static final String SEPARATORS = " -.()_*~,/|\\\t\n\r[]{}<>^=:;'`\"!#&?";

    private SpokenDigits() {}

    /** Every digit of a text that is known to be one number, made plain as {@link PlainDigits} does. */
    static String all(String plain) {
        var digits = new StringBuilder();
        for (var run : runs(plain)) digits.append(run.digits());
        return digits.toString();
    }

    static List<DigitRun> runs(String plain) {
        var scan = new Scan(plain);
        for (int i = 0; i < plain.length(); ) i = scan.step(i);
        scan.close();
        return scan.runs;
    }

    /** One pass over a text. */
    private static final class Scan {
        private final String text;
        private final List<DigitRun> runs = new ArrayList<>();
        private final StringBuilder digits = new StringBuilder();
        private List<DigitRun.Group> groups = new ArrayList<>();
        private int end;
        /** A word that parts groups was said since. */
        private boolean parted;

        private boolean plus;
        /** How often the next digit counts, and where that was said. */
        private int times = 1;

        private int timesAt;

        Scan(String text) {
            this.text = text;
        }

        int step(int i) {
            char c = text.charAt(i);
            if (isDigit(i)) return take(i, endOfUnits(i), text.substring(i, endOfUnits(i)));
            if (Character.isLetter(c)) return letters(i);
            boolean gap = (isSeparator(c) || c == '+' && i == end && isDigit(i + 1)) && i - end < WIDEST_GAP;
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
                        Character.START_PUNCTUATION,
                        Character.END_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION,
                        Character.FINAL_QUOTE_PUNCTUATION,
                        Character.OTHER_PUNCTUATION,
                        Character.SPACE_SEPARATOR -> true;
                default -> false;
            };
        }

        private int letters(int i) {
            int to = endOfLetters(i);
            var letters = text.substring(i, to);
            if (isHundred(letters, i)) return to;
            int after = endOfTimes(letters, i, to);
            if (after > to) return after;
            if (isBetweenParts(letters, i) || isBetweenGroups(letters, i) || isTimes(letters, i)) return to;
            var several = times > 1 ? NumberWords.several(letters) : "";
            if (!several.isEmpty()) return take(i, to, several);
            var spelled = NumberWords.spelled(letters, isBeside(i, to));
            if (!spelled.isEmpty()) return take(i, to, spelled);
            var alike = NumberSounds.alike(letters);
            if (!alike.isEmpty() && isAmongDigits(i, to)) return take(i, to, alike);
            close();
            return to;
        }

        /** A digit or a number word stands before it, or after it. */
        private boolean isAmongDigits(int i, int to) {
            if (!digits.isEmpty() && i - end < WIDEST_GAP) return true;
            int next = to;
            while (next < text.length() && next - to < WIDEST_GAP && isSeparator(text.charAt(next))) next++;
            if (isDigit(next)) return true;
            var word = text.substring(next, endOfLetters(next));
            return !NumberWords.spelled(word, false).isEmpty()
                    || !NumberSounds.alike(word).isEmpty();
        }

        /** One digit, or as many as a number word just before leaves room for: the {@code 7} of {@code cuarenta7}. */
        private int endOfUnits(int i) {
            int zeros = i == end && !digits.isEmpty() ? NumberWords.zerosBefore(text, end) : 0;
            if (zeros == 0) return i + 1;
            int to = i;
            while (isDigit(to)) to++;
            return to - i == zeros && text.charAt(i) != '0' ? to : i + 1;
        }

        private int endOfLetters(int i) {
            int to = i;
            while (to < text.length() && Character.isLetter(text.charAt(to))) to++;
            return to;
        }

        /** The letters after the blanks or other signs that follow; empty where something else comes. */
        private String wordAfter(int at) {
            int from = at;
            while (from < text.length() && from - at < WIDEST_GAP && isSeparator(text.charAt(from))) from++;
            return text.substring(from, endOfLetters(from));
        }

        private boolean isBeside(int i, int to) {
            if (isDigit(i - 1) || isDigit(to)) return true;
            if (to > i + 1 || digits.isEmpty() || lastGroup() != 1) return false;
            boolean zero = text.charAt(i) == 'o';
            if (i - end > 1)
                return zero && !NumberWords.spelled(wordAfter(to), false).isEmpty();
            return zero || i - end == 1 && isSeparated(to);
        }

        /** How many digits the last group has so far. */
        private int lastGroup() {
            return digits.length() - groups.getLast().from();
        }

        /** A separator and then a digit, or a letter that may be one, or the end: {@code 0_l_o_9}. */
        private boolean isSeparated(int at) {
            if (at >= text.length()) return true;
            if (!isSeparator(text.charAt(at)) || at + 1 >= text.length()) return false;
            boolean letter = "oli".indexOf(text.charAt(at + 1)) >= 0
                    && (at + 2 == text.length() || !Character.isLetter(text.charAt(at + 2)));
            return isDigit(at + 1) || letter;
        }

        /** After one digit alone, which it makes a number of three. */
        private boolean isHundred(String letters, int i) {
            if (!letters.equals("hundred") || digits.isEmpty() || i - end > 1 || lastGroup() != 1) return false;
            digits.append("00");
            end = i + letters.length();
            return true;
        }

        /** The y of {@code cuarenta y dos}, the and of {@code five hundred and ten}. */
        private boolean isBetweenParts(String letters, int i) {
            if (digits.isEmpty() || i - end > 1) return false;
            boolean y = letters.equals("y") || letters.equals("i");
            return NumberWords.zerosBefore(text, end) == (y ? 1 : letters.equals("and") ? 2 : -1);
        }

        /** {@code dot}, {@code y luego}. */
        private boolean isBetweenGroups(String letters, int i) {
            if (digits.isEmpty() || i - end >= WIDEST_GAP) return false;
            int to = i + letters.length();
            boolean joined = letters.equals("y") || letters.equals("and");
            boolean more = NumberWords.isBetween(joined ? wordAfter(to) : letters)
                    || joined && severalAfter(wordAfter(to), to + 1) > 1;
            if (!more) return false;
            parted = true;
            end = i + letters.length();
            return true;
        }

        private boolean isTimes(String letters, int i) {
            int said = NumberWords.times(letters);
            if (said == 1) said = severalAfter(letters, i);
            if (said == 1) return isArticle(letters, i);
            if (i - end >= WIDEST_GAP) close();
            times = said;
            timesAt = i;
            reach(i + letters.length());
            return true;
        }

        /** The same once more, in brackets and in another manner: {@code 8 (ocho)}, {@code fivefivefive (555)}. */
        private int endOfGloss(int from, int to, String found) {
            if (digits.isEmpty() || from - end > 2 || text.charAt(from - 1) != '(' || isDigit(from) == isDigit(end - 1))
                return -1;
            while (isDigit(from) && isDigit(to)) to++;
            boolean closed = to < text.length() && text.charAt(to) == ')';
            return closed && digits.toString().endsWith(isDigit(from) ? text.substring(from, to) : found) ? to : -1;
        }

        /** {@code cinco tres veces}, or of the digit that follows where a comma comes before: where that ends, else {@code to}. */
        private int endOfTimes(String letters, int i, int to) {
            int count = NumberWords.count(letters);
            if (count == 1 || digits.isEmpty() || i - end >= WIDEST_GAP) return to;
            var word = wordAfter(to);
            if (!word.equals("times") && !word.equals("veces")) return to;
            int after = text.indexOf(word, to) + word.length();
            if (gap(i) == DigitRun.COMMA
                    && !NumberWords.spelled(wordAfter(after), false).isEmpty()) {
                times = count;
                timesAt = after;
                reach(after);
                return after;
            }
            digits.repeat(digits.charAt(digits.length() - 1), count - 1);
            end = after;
            return end;
        }

        /** The three of {@code three fives}. */
        private int severalAfter(String letters, int i) {
            int count = NumberWords.count(letters);
            return count > 1
                            && !NumberWords.several(wordAfter(i + letters.length()))
                                    .isEmpty()
                    ? count
                    : 1;
        }

        /** The article of {@code los tres cincos}. */
        private boolean isArticle(String letters, int i) {
            if (digits.isEmpty() || i - end >= WIDEST_GAP || !(letters.equals("los") || letters.equals("the")))
                return false;
            int to = i + letters.length() + 1;
            if (severalAfter(wordAfter(to - 1), to) == 1) return false;
            reach(i + letters.length());
            return true;
        }

        /** The number goes on from here, though no digit was said. */
        private void reach(int at) {
            if (!digits.isEmpty()) end = at;
            parted = true;
        }

        private boolean isDigit(int i) {
            return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }

        private int take(int from, int to, String found) {
            int gloss = endOfGloss(from, to, found);
            if (gloss > 0) {
                end = gloss;
                return gloss;
            }
            int zeros = zerosLeft(from, to);
            boolean begins = digits.isEmpty() || from > end || parted;
            if (times > 1 && from - timesAt <= WIDEST_GAP + 3)
                found = found.substring(0, 1).repeat(times - 1) + found;
            times = 1;
            parted = false;
            boolean unit = zeros == 2 && found.length() == 1 && isPause(to);
            boolean sameNumber = unit || zeros == 2 && NumberWords.isTaking(found, zeros);
            NumberWords.append(found, unit ? 1 : zeros, digits);
            if (begins && !sameNumber) {
                boolean like = !isDigit(from)
                        && NumberWords.of(text.substring(from, to)).isEmpty();
                groups.add(new DigitRun.Group(digits.length() - found.length(), from, gap(from), like));
            }
            end = to;
            return to;
        }

        /** Then {@code ciento cuatro} is 104; {@code ochocientos cinco cinco cinco} is not 805. */
        private boolean isPause(int at) {
            while (at < text.length() && text.charAt(at) == ' ') at++;
            return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
        }

        /** As in {@link DigitRun.Group}. */
        private int gap(int from) {
            if (digits.isEmpty() || from <= end) return 0;
            var between = text.substring(end, from);
            if (between.chars().anyMatch(c -> ",;\n".indexOf(c) >= 0)) return DigitRun.COMMA;
            return between.indexOf(' ') >= 0 ? DigitRun.BLANK : 0;
        }

        /** Of the number said just before. */
        private int zerosLeft(int from, int to) {
            if (digits.isEmpty() || isDigit(from) && (from > end || isDigit(to))) return 0;
            int zeros = NumberWords.zerosBefore(text, end);
            if (gap(from) == DigitRun.COMMA || text.substring(end, from).contains(". ")) return 0;
            return from - end <= (zeros == 2 ? " and ".length() : 3) ? zeros : 0;
        }

        void close() {
            if (!digits.isEmpty())
                runs.add(new DigitRun(digits.toString(), groups.getFirst().place(), end, plus, groups));
            digits.setLength(0);
            groups = new ArrayList<>();
            plus = false;
            parted = false;
        }
    }
}
