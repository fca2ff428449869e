package org.homeward.engine.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text in which digits hide, made plain: one sign for each digit and letter, whatever it was drawn as, and number words spelled as they are. */
final class PlainDigits {
    /** What has the shape of a number, and letters for some of its digits: a shape that prose doesn't have. */
    private static final Pattern SHAPED =
            Pattern.compile("(?<![a-z0-9])D{3}[^a-z0-9\n|]{0,3}D{3}[^a-z0-9\n|]{0,3}D{4}(?![a-z0-9])"
                    .replace("D", "(?:[0-9olizsb]|" + NumberWords.ofOneDigit().collect(Collectors.joining("|")) + ")"));

    /** The same with bars, which are ones only where something else parts the groups. */
    private static final Pattern BARRED =
            Pattern.compile("(?<![a-z0-9|])[0-9ol|]{3}[ .()/_*-]{1,3}[0-9ol|]{3}[ ./_*-]{1,3}[0-9ol|]{4}(?![a-z0-9|])");

    private static final String LETTERS = "olizsb|";
    private static final String DIGITS = "0112581";

    /** Letters of other alphabets that look like a digit, or like a letter that does. */
    private static final Map<Integer, Character> LOOK_ALIKES = Map.ofEntries(
            Map.entry(0x43E, 'o'),
            Map.entry(0x3BF, 'o'),
            Map.entry(0x585, 'o'),
            Map.entry(0xF8, 'o'),
            Map.entry(0x3007, 'o'),
            Map.entry(0x456, 'i'),
            Map.entry(0x3B9, 'i'),
            Map.entry(0x131, 'i'),
            Map.entry(0x4CF, 'l'),
            Map.entry(0x455, 's'),
            Map.entry(0x437, '3'),
            Map.entry(0x447, '4'),
            Map.entry(0x431, '6'));

    /** Digits that stand for a letter in a word, half of them at most: no number word with its first or last letter gone is another, so none is read for a digit. */
    private static final String IN_WORDS = "o0 i1 l1 e3 a4 s5";

    private static final Pattern DISGUISED =
            Pattern.compile(NumberWords.all().map(PlainDigits::withDigits).collect(Collectors.joining("|")));

    /** Words with a blank or a dash after every letter. */
    private static final Pattern SPACED_OUT = Pattern.compile("(?<![a-z0-9])[a-z](?:[ .-][a-z]){1,60}(?![a-z0-9])");

    /** The heart that is drawn with a three. */
    private static final Pattern HEART = Pattern.compile("<3(?![0-9])");

    /** Digits with one letter set between them: {@code 2a0a2a5a5a5a0a1a4a2}. */
    private static final Pattern ONE_LETTER_BETWEEN =
            Pattern.compile("(?<![a-z0-9])[0-9]([a-z])[0-9](?:\\1[0-9]){8}(?![a-z0-9])");

    /** Six and a half is no 612. */
    private static final Pattern FRACTION = Pattern.compile("[\u00BC-\u00BE\u2150-\u215F\u2189]");

    private static final int DIE_OF_ONE = 0x2680;
    private static final int DIE_OF_SIX = 0x2685;
    private static final int ONE_O_CLOCK = 0x1F550;
    private static final int NINE_O_CLOCK = 0x1F558;

    private PlainDigits() {}

    /** Lower case without accents, compatibility forms resolved, look-alikes and all digits ASCII, emoji joiners gone. */
    static String of(String said) {
        var plain = Latin.isAscii(said) ? said.toLowerCase(Locale.ROOT) : ofSigns(said);
        return withoutLetters(closedUp(undisguised(HEART.matcher(plain).replaceAll("<<"))));
    }

    private static String ofSigns(String said) {
        var plain = new StringBuilder(said.length());
        Normalizer.normalize(FRACTION.matcher(said).replaceAll("\u0001"), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    int digit = digit(c);
                    int type = Character.getType(c);
                    boolean joiner = type == Character.NON_SPACING_MARK
                            || type == Character.ENCLOSING_MARK
                            || type == Character.FORMAT;
                    if (digit >= 0) plain.append(digit);
                    else if (!joiner) plain.appendCodePoint(LOOK_ALIKES.containsKey(c) ? LOOK_ALIKES.get(c) : c);
                });
        return plain.toString();
    }

    /** Of any script, and of those in circles and the like, which are numbers to Unicode and no digits; -1 for anything else. */
    private static int digit(int c) {
        if (c >= DIE_OF_ONE && c <= DIE_OF_SIX) return c - DIE_OF_ONE + 1;
        if (c >= ONE_O_CLOCK && c <= NINE_O_CLOCK) return c - ONE_O_CLOCK + 1;
        int digit = Character.digit(c, 10);
        return digit < 0 && Character.getType(c) == Character.OTHER_NUMBER ? Character.getNumericValue(c) : digit;
    }

    private static String withDigits(String word) {
        var pattern = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int at = IN_WORDS.indexOf(word.charAt(i));
            pattern.append(at < 0 ? word.substring(i, i + 1) : "[" + IN_WORDS.substring(at, at + 2) + "]");
        }
        return pattern.toString();
    }

    /** {@code zer0 f1ve}: zero five. */
    private static String undisguised(String plain) {
        var text = new StringBuilder(plain.length());
        for (int i = 0, to; i < plain.length(); i = to) {
            to = i + 1;
            if (isSign(plain.charAt(i))) while (to < plain.length() && isSign(plain.charAt(to))) to++;
            if (isMixed(plain, i, to)) text.append(withWords(plain.substring(i, to)));
            else text.append(plain, i, to);
        }
        return text.toString();
    }

    private static boolean isSign(char c) {
        return Latin.isDigit(c) || c >= 'a' && c <= 'z';
    }

    private static boolean isMixed(String plain, int from, int to) {
        boolean digit = false;
        boolean letter = false;
        for (int i = from; i < to; i++) {
            digit |= Latin.isDigit(plain.charAt(i));
            letter |= !Latin.isDigit(plain.charAt(i));
        }
        return digit && letter;
    }

    private static String withWords(String mixed) {
        return DISGUISED
                .matcher(mixed)
                .replaceAll(found -> NumberWords.all()
                        .filter(word -> isDrawnAs(word, found.group()))
                        .findFirst()
                        .orElse(found.group()));
    }

    private static boolean isDrawnAs(String word, String drawn) {
        boolean same = word.length() == drawn.length()
                && drawn.chars().filter(c -> Latin.isDigit((char) c)).count() * 2 <= word.length();
        for (int i = 0; same && i < word.length(); i++) {
            int at = IN_WORDS.indexOf(word.charAt(i));
            same = word.charAt(i) == drawn.charAt(i) || at >= 0 && IN_WORDS.charAt(at + 1) == drawn.charAt(i);
        }
        return same;
    }

    /** {@code s i x t w o}: six two. */
    private static String closedUp(String plain) {
        return SPACED_OUT.matcher(plain).replaceAll(found -> {
            var words = NumberWords.of(found.group().replaceAll("[ .-]", ""));
            boolean whole = words.stream().allMatch(word -> word.length() > 2);
            return words.isEmpty() || !whole ? found.group() : String.join(" ", words);
        });
    }

    private static String withoutLetters(String plain) {
        var text = plain.indexOf('|') < 0 ? plain : BARRED.matcher(plain).replaceAll(PlainDigits::inDigits);
        text = ONE_LETTER_BETWEEN
                .matcher(text)
                .replaceAll(found -> found.group().replace(found.group(1), " "));
        return SHAPED.matcher(text).replaceAll(PlainDigits::inDigits);
    }

    private static String inDigits(MatchResult shaped) {
        if (shaped.group().chars().noneMatch(Character::isDigit)) return Matcher.quoteReplacement(shaped.group());
        var text = NumberWords.inDigits(shaped.group());
        if (text.chars().noneMatch(c -> LETTERS.indexOf(c) >= 0)) return Matcher.quoteReplacement(shaped.group());
        for (int i = 0; i < LETTERS.length(); i++) text = text.replace(LETTERS.charAt(i), DIGITS.charAt(i));
        return Matcher.quoteReplacement(text);
    }
}
