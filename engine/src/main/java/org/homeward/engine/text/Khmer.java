package org.homeward.engine.text;

/**
 * Khmer to latin letters, which ICU doesn't know. After the system of the Geographic Department of Cambodia (1995), and where passports write
 * otherwise as they do: {@code គឹម} is Kim. A consonant belongs to one of two series, by which the vowel after it is spoken; without a sign it
 * bears a vowel of its own, unless it closes a syllable.
 */
final class Khmer {
    private static final char FIRST_CONSONANT = 'ក';
    private static final char LAST_CONSONANT = 'អ';
    private static final char SUBSCRIPT = '្';
    private static final char TO_FIRST_SERIES = '៉';
    private static final char TO_SECOND_SERIES = '៊';
    private static final char SILENT = '៍';

    private static final String[] CONSONANTS =
            "k kh k kh ng ch ch ch ch nh d th d th n t th t th n b ph p ph m y r l v s s s h l".split(" ");
    /** By consonant, its series. */
    private static final String SERIES = "11222112221122111222112222222121111";

    private static final String INDEPENDENT_AND_SIGNS = "ឥឦឧឩឪឫឬឭឮឯឰឱឲឳាិីឹឺុូួើឿៀេែៃោៅំះ័";
    private static final String CLOSING = "ំះ";
    /** What each of them is in the first series and in the second. */
    private static final String[] VOWELS =
            ("e i o u ov rue rue lue lue e ai ao ao au a e i i eu o ou uo aeu oeu ie e e ai ao au am ah a "
                            + "e i o u ov rue rue lue lue e ai ao ao au a i i i eu u u uo eu eu ie e e ey o ov um eah oa")
                    .split(" ");

    private final StringBuilder latin = new StringBuilder();
    private boolean second;
    /** True when what was last written may be closed by a consonant. */
    private boolean open;

    private Khmer() {}

    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) if (isKhmer(text.charAt(i))) return true;
        return false;
    }

    private static boolean isKhmer(char c) {
        return c >= 0x1780 && c <= 0x17FF;
    }

    /** All else stays as it is. */
    static String toLatin(String text) {
        var khmer = new Khmer();
        for (int i = 0; i < text.length(); ) i = khmer.read(text, i);
        return khmer.latin.toString();
    }

    /** Returns where to go on. */
    private int read(String text, int i) {
        char c = text.charAt(i);
        if (isConsonant(c)) return consonant(text, i);
        int vowel = INDEPENDENT_AND_SIGNS.indexOf(c);
        if (vowel >= 0) vowel(vowel);
        else if (c >= '០' && c <= '៩') latin.append((char) ('0' + c - '០'));
        else if (!isKhmer(c)) {
            latin.append(c);
            open = false;
        }
        return i + 1;
    }

    private void vowel(int vowel) {
        var spoken = VOWELS[vowel + (second ? VOWELS.length / 2 : 0)];
        // Two of the signs close a vowel, if there is one before them.
        boolean closes = open && CLOSING.indexOf(INDEPENDENT_AND_SIGNS.charAt(vowel)) >= 0;
        latin.append(closes ? spoken.substring(spoken.length() - 1) : spoken);
        open = !closes;
    }

    private int consonant(String text, int i) {
        int next = i + 1;
        if (at(text, next) == SILENT) return next + 1;
        int start = latin.length();
        write(text.charAt(i));
        while (at(text, next) == SUBSCRIPT && isConsonant(at(text, next + 1))) {
            write(text.charAt(next + 1));
            next += 2;
        }
        if (at(text, next) == TO_FIRST_SERIES || at(text, next) == TO_SECOND_SERIES) {
            second = at(text, next) == TO_SECOND_SERIES;
            if (!second && latin.length() == start + 1 && latin.charAt(start) == 'b') latin.setCharAt(start, 'p');
            next++;
        }
        boolean spoken = INDEPENDENT_AND_SIGNS.indexOf(at(text, next)) < 0 && !open;
        if (spoken) latin.append(second ? 'o' : 'a');
        open = spoken;
        return next;
    }

    private void write(char consonant) {
        int number = consonant - FIRST_CONSONANT;
        second = SERIES.charAt(number) == '2';
        if (number < CONSONANTS.length) latin.append(CONSONANTS[number]);
    }

    private static boolean isConsonant(char c) {
        return c >= FIRST_CONSONANT && c <= LAST_CONSONANT;
    }

    private static char at(String text, int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }
}
