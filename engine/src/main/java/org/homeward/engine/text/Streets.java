package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of a street line. Abbreviations are those of USPS Publication 28, appendices C1 (street types) and C2 (units), the ones people
 * use; types common in Australia and the United Kingdom beside them.
 */
final class Streets {
    private static final Map<String, String> TYPES = table(
            "st street str; ave avenue av aven; rd road; dr drive drv; ln lane; blvd boulevard boul; ct court crt; cir circle circ; pl place;"
                    + " ter terrace terr tce; pkwy parkway pky; hwy highway; way wy; sq square; trl trail; aly alley; loop lp; plz plaza;"
                    + " cres crescent cr; cl close; gr grove; pde parade; xing crossing; expy expressway; fwy freeway; pike; rise; row; run; walk;"
                    + " mews; gdns gardens; hts heights; cct circuit; esp esplanade; calle");
    private static final Map<String, String> DIRECTIONS =
            table("n north; s south; e east; w west; ne northeast; nw northwest; se southeast; sw southwest");
    private static final Map<String, String> ORDINALS = table(
            "1st first; 2nd second; 3rd third; 4th fourth; 5th fifth; 6th sixth; 7th seventh; 8th eighth; 9th ninth; 10th tenth");
    private static final Set<String> UNITS = Set.of(
            "apt",
            "apartment",
            "unit",
            "ste",
            "suite",
            "rm",
            "room",
            "lot",
            "fl",
            "floor",
            "flat",
            "trlr",
            "spc",
            "bldg",
            "#");

    /** Words of which the number after them is part. */
    private static final Set<String> NAMED_BY_NUMBER = Set.of(
            "box", "route", "rte", "rt", "rr", "county", "state", "interstate", "block", "building", "level", "pier");

    private static final Set<String> NUMBER_SIGNS = Set.of("#", "no", "nr", "number", "num");

    private Streets() {}

    /** Like {@link Latin#words}, but keeps {@code #} as a word and {@code 3/45} as one. */
    static List<String> words(String line) {
        var folded = Latin.fold(line);
        var words = new ArrayList<String>(4);
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            boolean slash = c == '/' && start >= 0 && Latin.isDigit(folded.charAt(start));
            if (Latin.isWordPart(c) || slash) start = start < 0 ? i : start;
            else if (c != '\'' && start >= 0) {
                words.add(folded.substring(start, i).replace("'", ""));
                start = -1;
            }
            if (c == '#') words.add("#");
        }
        return words;
    }

    static boolean isUnitWord(String word) {
        return UNITS.contains(word);
    }

    static boolean isType(String word) {
        return TYPES.containsKey(word);
    }

    static boolean isDirection(String word) {
        return DIRECTIONS.containsKey(word);
    }

    /** Digits, perhaps with one letter: {@code 12}, {@code 12a}. */
    static boolean isHouseNumber(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) digits++;
        return digits > 0 && digits <= 6 && word.length() - digits <= 1;
    }

    /** A house number alone, with what some put before it. */
    static boolean isOnlyHouseNumber(List<String> words) {
        return !words.isEmpty()
                && isHouseNumber(words.getLast())
                && (words.size() == 1 || words.size() == 2 && NUMBER_SIGNS.contains(words.getFirst()));
    }

    /** The house number stands behind the name, as on the continent of Europe: {@code Hardenbergstrasse 87}; not Street 128, nor P.O. Box 12. */
    static boolean isNumberBehind(List<String> words) {
        if (words.size() < 2 || isHouseNumber(words.getFirst()) || !isHouseNumber(words.getLast())) return false;
        var before = words.get(words.size() - 2);
        return !isType(before) && !isUnitWord(before) && !NAMED_BY_NUMBER.contains(before);
    }

    /** Without what some put before a house number: {@code No 321}, {@code #321}. */
    static List<String> withoutNumberSign(List<String> words) {
        boolean sign = words.size() > 2
                && NUMBER_SIGNS.contains(words.getFirst())
                && isHouseNumber(words.get(1))
                && !isHouseNumber(words.get(2));
        return sign ? words.subList(1, words.size()) : words;
    }

    /** The words before a unit such as {@code apt 3b} at the end; all of them when there is none. */
    static List<String> withoutUnit(List<String> words) {
        for (int i = 1; i < words.size(); i++)
            if (isUnitWord(words.get(i)) && i >= words.size() - 3) return words.subList(0, i);
        return words;
    }

    static String unit(List<String> words) {
        var unit = new StringBuilder();
        for (var word : words) if (!isUnitWord(word)) unit.append(word);
        return unit.toString();
    }

    /** Types, directions and ordinals in their short form. A direction or type that is the whole name stays: {@code north st}. */
    static String abbreviate(List<String> words) {
        var parts = new ArrayList<String>(words.size());
        for (int i = 0; i < words.size(); i++) parts.add(abbreviate(words, i));
        return join(parts);
    }

    private static String abbreviate(List<String> words, int i) {
        var word = words.get(i);
        boolean last = i == words.size() - 1;
        if (i > 0 && (last || isDirection(words.get(words.size() - 1)))) word = TYPES.getOrDefault(word, word);
        if (i == 0 && words.size() > 2 || last && i > 1) word = DIRECTIONS.getOrDefault(word, word);
        return ORDINALS.getOrDefault(word, word);
    }

    /** The street without type and directions; with them when nothing else is left. */
    static String name(List<String> words) {
        int start = words.size() > 2 && isDirection(words.getFirst()) ? 1 : 0;
        int end = words.size();
        if (end - start > 2 && isDirection(words.get(end - 1))) end--;
        if (end - start > 1 && isType(words.get(end - 1))) end--;
        var parts = new ArrayList<String>(words.size());
        for (int i = start; i < end; i++) parts.add(ORDINALS.getOrDefault(words.get(i), words.get(i)));
        return join(parts);
    }

    static String join(List<String> words) {
        return words.size() == 1 ? words.getFirst() : String.join(" ", words);
    }

    /** {@code short long other; …} as a map from each of them to the short form. */
    static Map<String, String> table(String text) {
        var table = new HashMap<String, String>();
        for (var group : text.split(";")) {
            var forms = group.strip().split(" ");
            for (var form : forms) table.put(form, forms[0]);
        }
        return Map.copyOf(table);
    }
}
