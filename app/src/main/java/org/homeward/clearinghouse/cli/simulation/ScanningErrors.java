package org.homeward.clearinghouse.cli.simulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The ways in which a machine misreads paper, and a clerk spells a name over from another language. */
record ScanningErrors(Draw draw) implements Errors {
    /** What is on the paper, what the machine sees; lower-case letters. */
    private static final List<String[]> LOOKS_LIKE =
            pairs("rn m m rn cl d d cl l 1 l i i l o 0 e c c e u v v u h b b h li h "
                    + "g 9 g q s 5 t f f t n h vv w w vv a o z 2 ii n in m y v");

    /** What clerks make of a name from another alphabet. */
    private static final Map<String, List<String>> SPELLINGS = spellings(
            "Muhammad Mohamed Mohammed|Ahmed Ahmad|Hassan Hasan|Yusuf Youssef Yousuf|Omar Umar|Fatima Fatma|Leila Layla|Amina Aminah"
                    + "|Noor Nour|Sergei Sergey|Dmitri Dmitry Dimitri|Mikhail Michail|Tatiana Tatyana|Svetlana Swetlana|Ivan Iwan"
                    + "|Olga Olha|Irina Iryna|Andrei Andrey|Jesus Jesús|Jose José|Yasmin Jasmin|Ji-woo Jiwoo|Min-jun Minjun");

    /** Two ways to write one sound. */
    private static final List<String[]> SOUNDS_LIKE =
            pairs("ei ey ck k ph f ova owa ski sky ez es kh h sh sch ia iya ee i oo u w v "
                    + "y i th t dz ds nn n ll l tt t mm m ai ay ou u c k");

    private static final List<String[]> ACCENTS = pairs("e é a á o ó i í u ú n ñ o ö u ü a ä c ç");

    /** Digits a machine takes for letters and for each other. */
    private static final List<String[]> DIGITS = pairs("0 O 1 l 5 S 8 B 1 7 3 8 6 G 2 Z 0 6 9 4");

    private static final String SHAPES = "0123456789";
    private static final String LOOK_ALIKES = "OlZ3456789";

    /** Boxes on old forms are this wide. */
    private static final int BOX = 11;

    @Override
    public String text(String text) {
        var spellings = SPELLINGS.getOrDefault(text, List.of());
        if (!spellings.isEmpty() && draw.chance(0.3)) return draw.pick(spellings);
        if (draw.chance(0.12)) text = swap(text, LOOKS_LIKE);
        if (draw.chance(0.06)) text = swap(text, SOUNDS_LIKE);
        if (draw.chance(0.02)) text = swap(text, ACCENTS);
        if (draw.chance(0.02)) text = text.replace(" ", "").replace("-", "");
        if (draw.chance(0.04) && text.length() > BOX)
            text = text.substring(0, BOX).strip();
        return draw.chance(0.3) ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** Puts the other for the one in one place, when a few tries find a place at all. */
    private String swap(String text, List<String[]> pairs) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (int tries = 0; tries < 12; tries++) {
            var pair = draw.pick(pairs);
            int at = lower.indexOf(pair[0], draw.below(text.length()));
            if (at < 0) continue;
            var other = Character.isUpperCase(text.charAt(at)) ? capital(pair[1]) : pair[1];
            return text.substring(0, at) + other + text.substring(at + pair[0].length());
        }
        return text;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    @Override
    public String number(String digits) {
        return draw.chance(0.06) ? swap(digits, DIGITS) : digits;
    }

    /** Official papers have the official name; one in ten the short one, one in twenty an initial. */
    @Override
    public String called(List<String> given) {
        if (draw.chance(0.05)) return given.getFirst().charAt(0) + ".";
        return given.size() > 1 && draw.chance(0.1) ? given.get(draw.between(1, given.size() - 1)) : given.getFirst();
    }

    @Override
    public String script(String given, String surname) {
        if (!draw.chance(0.03)) return "";
        var script = draw.chance(0.5) ? Scripts.CYRILLIC : Scripts.GREEK;
        return script.write(surname) + " " + script.write(given);
    }

    /** US, German or in one run of digits, some with two digits of the year, some without the day; one in ten misread. */
    @Override
    public String date(LocalDate date) {
        var year = String.valueOf(date.getYear());
        var month = Digits.two(date.getMonthValue());
        var day = Digits.two(date.getDayOfMonth());
        if (draw.chance(0.05)) return year + "-" + month;
        if (draw.chance(0.06)) day = swap(day, DIGITS);
        if (draw.chance(0.04)) year = year.substring(0, 3) + draw.below(10);
        return switch (draw.below(10)) {
            case 0 -> month + "/" + day + "/" + year.substring(2);
            case 1 -> day + "." + month + "." + year;
            case 2 -> year + month + day;
            case 3, 4 -> year + "-" + month + "-" + day;
            default -> month + "/" + day + "/" + year;
        };
    }

    /** Only the last two digits are misread: the rest keeps the number a fictional one. */
    @Override
    public String phone(String digits) {
        var last = digits.substring(8);
        if (draw.chance(0.1)) last = swap(last, DIGITS);
        var area = digits.substring(0, 3);
        return switch (draw.below(4)) {
            case 0 -> area + "/555-01" + last;
            case 1 -> "1-" + area + "-555-01" + last;
            case 2 -> "(" + area + ")555-01" + last;
            default -> area + " 555 01" + last;
        };
    }

    /** Spaced out, with letters that look like digits and something between. */
    @Override
    public String obfuscated(String digits) {
        var between = draw.pick(List.of(" ", ".", "-", "*", "_"));
        var text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0) text.append(between);
            int digit = digits.charAt(i) - '0';
            text.append((draw.chance(0.3) ? LOOK_ALIKES : SHAPES).charAt(digit));
        }
        return text.toString();
    }

    /** As a camera reads it: one sign wrong in one plate of eight, or the state out of the picture. */
    @Override
    public String plate(String plate) {
        var number = plate.substring(3);
        if (draw.chance(0.12)) number = swap(number, DIGITS);
        return draw.chance(0.1) ? number : plate.substring(0, 3) + number;
    }

    @Override
    public String handle(String screenName) {
        if (draw.chance(0.1)) screenName = swap(screenName, DIGITS);
        return draw.chance(0.05) ? screenName.replace("_", "").replace(".", "") : screenName;
    }

    @Override
    public String email(String address) {
        int at = address.indexOf('@');
        return draw.chance(0.1) ? swap(address.substring(0, at), LOOKS_LIKE) + address.substring(at) : address;
    }

    private static Map<String, List<String>> spellings(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(line -> List.of(line.split(" ")))
                .collect(Collectors.toUnmodifiableMap(List::getFirst, names -> names.subList(1, names.size())));
    }

    private static List<String[]> pairs(String text) {
        var words = text.split(" ");
        var pairs = new String[words.length / 2][];
        for (int i = 0; i < pairs.length; i++) pairs[i] = new String[] {words[2 * i], words[2 * i + 1]};
        return List.of(pairs);
    }
}
