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
        return List.of(BETWEEN.split(Latin.cut(said), 8));
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
