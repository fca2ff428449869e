package org.homeward.engine.text;

import java.util.List;
import java.util.regex.Pattern;

/** Names within a text: several joined by {@code aka}, and nicknames in quotes or brackets. */
final class Aliases {
    private static final Pattern BETWEEN =
            Pattern.compile("[;|]| (?:aka|a\\.k\\.a\\.?|a/k/a|alias|nee|née|dba) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[\"“”(\\[]([^\"“”()\\[\\]]{1,40})[\"“”)\\]]");

    private Aliases() {}

    static List<String> split(String said) {
        var text = Latin.cut(said);
        return mayBeSeveral(text) ? List.of(BETWEEN.split(text, 8)) : List.of(text);
    }

    /** False when there is surely nothing between two names. */
    private static boolean mayBeSeveral(String said) {
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            boolean word = c == ' ' && i + 1 < said.length() && "adnADN".indexOf(said.charAt(i + 1)) >= 0;
            if (word || c == ';' || c == '|') return true;
        }
        return false;
    }

    static boolean hasQuoted(String said) {
        return said.indexOf('"') >= 0 || said.indexOf('(') >= 0 || said.indexOf('“') >= 0 || said.indexOf('[') >= 0;
    }

    /** What stands in quotes or brackets. */
    static String quoted(String said) {
        if (!hasQuoted(said)) return "";
        return String.join(
                " ", QUOTED.matcher(said).results().map(found -> found.group(1)).toList());
    }

    static String withoutQuoted(String said) {
        return hasQuoted(said) ? QUOTED.matcher(said).replaceAll(" ") : said;
    }
}
