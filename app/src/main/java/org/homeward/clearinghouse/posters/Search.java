package org.homeward.clearinghouse.posters;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.homeward.clearinghouse.cases.CaseProfile;

/**
 * What the public looks for among active posters. Whatever is empty, or can't be, asks nothing.
 *
 * @param state two letters; empty for any
 * @param zip five digits; empty for any
 * @param miles round the ZIP
 * @param name any part of it; accents and capitals make no difference
 * @param from years, -1 for any
 * @param to years, -1 for any
 * @param page counted from 0
 */
record Search(String state, String zip, int miles, String name, int from, int to, int page) {
    static final int PAGE = 24;
    static final int FARTHEST = 500;
    private static final int LONGEST_NAME = 60;
    private static final int OLDEST = 120;

    static Search of(Map<String, String> asked) {
        var state = asked.getOrDefault("state", "").toUpperCase(Locale.ROOT).strip();
        var zip = asked.getOrDefault("zip", "").strip();
        var name = asked.getOrDefault("name", "").strip();
        return new Search(
                CaseProfile.words("STATE").containsKey(state) ? state : "",
                zip.matches("\\d{5}") ? zip : "",
                number(asked, "miles", 1, FARTHEST, 50),
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                number(asked, "from", 0, OLDEST, -1),
                number(asked, "to", 0, OLDEST, -1),
                number(asked, "page", 0, 10_000, 0));
    }

    private static int number(Map<String, String> asked, String name, int least, int most, int otherwise) {
        var said = asked.getOrDefault(name, "").strip();
        if (!said.matches("\\d{1,6}")) return otherwise;
        return Math.clamp(Integer.parseInt(said), least, most);
    }

    /** For SQL's like: what stands for anything stands for itself. */
    String pattern() {
        return "%" + plain(name).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    public boolean isEmpty() {
        return state.isEmpty() && zip.isEmpty() && name.isEmpty() && from < 0 && to < 0;
    }

    Search at(int otherPage) {
        return new Search(state, zip, miles, name, from, to, otherPage);
    }

    /** Small letters without marks: {@code jose} for José. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
