package org.homeward.clearinghouse.entities;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.engine.Clue;
import org.homeward.engine.model.Property;
import org.springframework.stereotype.Component;

/**
 * Reads what someone typed into the search box as clues about one subject: numbers, addresses, handles, dates and plates by their looks,
 * what is left as a name and as words of a text. {@code phone: … ; plate: …} says it outright.
 *
 * <p>What could be two things is asked as both: clues that agree add up, one that doesn't takes nothing away from finding.
 */
@Component
class QueryReader {
    static final int LONGEST = 500;

    private static final Map<String, Property> KEYS = Map.ofEntries(
            Map.entry("name", Property.NAME),
            Map.entry("alias", Property.ALIAS),
            Map.entry("phone", Property.PHONE),
            Map.entry("email", Property.EMAIL),
            Map.entry("e-mail", Property.EMAIL),
            Map.entry("handle", Property.SCREEN_NAME),
            Map.entry("screen", Property.SCREEN_NAME),
            Map.entry("plate", Property.PLATE),
            Map.entry("born", Property.BIRTH_DATE),
            Map.entry("age", Property.AGE),
            Map.entry("mark", Property.MARK),
            Map.entry("tattoo", Property.MARK),
            Map.entry("address", Property.ADDRESS),
            Map.entry("url", Property.URL),
            Map.entry("ip", Property.IP),
            Map.entry("ssn", Property.SSN));

    private static final Pattern NAMED = Pattern.compile("(?i)^\\s*([a-z-]{2,8})\\s*:\\s*(\\S.*)$");
    private static final Pattern URL = Pattern.compile("(?i)https?://\\S{1,300}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;]{1,64}@[^\\s@,;]{1,120}\\.[^\\s@,;]{2,20}");
    private static final Pattern DATE = Pattern.compile("\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})\\b");
    private static final Pattern IP = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?\\b");
    private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d(?:[ ().-]{0,2}\\d){6,14}(?![\\w-])");
    private static final Pattern HANDLE = Pattern.compile("@[\\w.-]{2,60}");

    /** What a query was read as. */
    record Read(List<Clue> clues, String text) {
        boolean isEmpty() {
            return clues.isEmpty() && text.isBlank();
        }
    }

    Read read(String typed) {
        var clues = new LinkedHashSet<Clue>();
        var rest = new StringBuilder();
        for (var piece : typed.split(";")) {
            var named = NAMED.matcher(piece);
            var property = named.matches() ? KEYS.get(named.group(1).toLowerCase(Locale.ROOT)) : null;
            if (property == null) rest.append(piece).append(' ');
            else clues.add(new Clue(property, named.group(2).strip()));
        }
        var left = rest.toString();
        left = take(left, URL, Property.URL, clues);
        left = take(left, EMAIL, Property.EMAIL, clues);
        left = take(left, DATE, Property.BIRTH_DATE, clues);
        left = take(left, IP, Property.IP, clues);
        left = take(left, PHONE, Property.PHONE, clues);
        left = take(left, HANDLE, Property.SCREEN_NAME, clues);
        var words = words(left, clues);
        return new Read(List.copyOf(clues), String.join(" ", words));
    }

    private static String take(String text, Pattern pattern, Property property, LinkedHashSet<Clue> clues) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) clues.add(new Clue(property, matcher.group().strip()));
        return matcher.replaceAll(" ");
    }

    /** Words with digits or separators inside are handles or plates; the others together are a name, and words of a text. */
    private static List<String> words(String text, LinkedHashSet<Clue> clues) {
        var plain = new ArrayList<String>();
        for (var word : text.replaceAll("[,\"]", " ").strip().split("\\s+")) {
            if (word.isBlank()) continue;
            boolean digits = word.chars().anyMatch(Character::isDigit);
            if (digits && word.length() >= 4 && word.length() <= 9 && word.matches("(?i)[A-Z0-9-]+"))
                clues.add(new Clue(Property.PLATE, word));
            if (word.length() >= 3 && (digits || word.indexOf('_') > 0 || word.indexOf('.') > 0))
                clues.add(new Clue(Property.SCREEN_NAME, word));
            else plain.add(word);
        }
        if (!plain.isEmpty() && plain.size() <= 5) {
            clues.add(new Clue(Property.NAME, String.join(" ", plain)));
            if (plain.size() == 1 && plain.getFirst().length() >= 3)
                clues.add(new Clue(Property.SCREEN_NAME, plain.getFirst()));
        }
        return plain;
    }
}
