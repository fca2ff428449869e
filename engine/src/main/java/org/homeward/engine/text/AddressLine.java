package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Splits an address said in one line, from the end: country, ZIP or postcode, state, city, street. Commas are trusted where there are
 * some; without them the street ends after its type.
 */
final class AddressLine {
    private static final Pattern UK_POSTCODE = Pattern.compile("(?<= |^)([a-z]{1,2}[0-9][0-9a-z]?) ?([0-9][a-z]{2})$");
    private static final Pattern ZIP = Pattern.compile("(?<= |^)([0-9]{5})(?:-[0-9]{4})?$");
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<= |^)([0-9]{6})$");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<= )([0-9]{4})$");
    /** No town is called so. */
    private static final Set<String> COUNTRIES_ONLY = Set.of(
            "usa",
            "us",
            "united states",
            "united states of america",
            "canada",
            "australia",
            "uk",
            "united kingdom",
            "england");

    private static final Set<String> COUNTRIES = countries();
    private static final Set<String> AUSTRALIAN_STATES = Set.of("nsw", "vic", "qld", "tas", "act");

    private final AddressParts parts = new AddressParts();
    private final List<String> segments = new ArrayList<>();

    private AddressLine() {}

    static AddressParts read(String said) {
        var line = new AddressLine();
        line.parts.said = said;
        for (var segment : Latin.fold(said).replace('\n', ',').replace(".", "").split(",", 12))
            if (!segment.isBlank()) line.add(segment.strip());
        line.country();
        line.zip();
        line.state();
        line.streetAndCity();
        return line.parts;
    }

    /** A house number with a comma behind it belongs to the street that follows: {@code No 321, Street 128}. */
    private void add(String segment) {
        boolean number = segments.size() == 1 && Streets.isOnlyHouseNumber(Streets.words(segments.getLast()));
        if (number && !Latin.isDigit(segment.charAt(0))) segments.add(segments.removeLast() + " " + segment);
        else segments.add(segment);
    }

    /** As English has them; not Georgia, which most often is the state. */
    private static Set<String> countries() {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(code -> Latin.fold(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
                .filter(name -> States.find(Latin.squeeze(name)).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Cuba and Lebanon are towns as well, so a town must be named before a country. */
    private void country() {
        if (segments.size() < 2) return;
        var last = segments.getLast();
        if (COUNTRIES_ONLY.contains(last) || segments.size() > 2 && COUNTRIES.contains(last))
            parts.country = segments.removeLast();
    }

    private void zip() {
        for (var pattern : List.of(ZIP, UK_POSTCODE, SIX_DIGITS, FOUR_DIGITS)) {
            if (segments.isEmpty() || !parts.zip.isEmpty()) return;
            var last = segments.getLast();
            if (!mayEnd(last, pattern)) continue;
            var found = pattern.matcher(last);
            if (!found.find()) continue;
            boolean two = found.groupCount() == 2;
            parts.zip = two ? found.group(1) + found.group(2) : found.group(1);
            last(last.substring(0, found.start()));
        }
    }

    /** False when the last character shows that the pattern isn't there. */
    private static boolean mayEnd(String segment, Pattern pattern) {
        char last = segment.isEmpty() ? ' ' : segment.charAt(segment.length() - 1);
        if (!Latin.isWordPart(last)) return true;
        return Latin.isDigit(last) != (pattern == UK_POSTCODE);
    }

    /** One to three words at the end that name a state. */
    private void state() {
        if (segments.isEmpty()) return;
        var words = Latin.words(segments.getLast());
        for (int count = Math.min(3, words.size()); count > 0; count--) {
            int start = words.size() - count;
            var name = String.join("", words.subList(start, words.size()));
            boolean known = !States.find(name).isEmpty() || AUSTRALIAN_STATES.contains(name);
            // A lone word without a ZIP beside it is more likely a city: New York, Washington.
            if (!known || segments.size() == 1 && start == 0) continue;
            parts.state = States.find(name).isEmpty() ? name : States.find(name);
            last(String.join(" ", words.subList(0, start)));
            return;
        }
    }

    private void last(String rest) {
        segments.removeLast();
        if (!rest.isBlank()) segments.add(rest.strip());
    }

    private void streetAndCity() {
        if (segments.isEmpty()) return;
        int street = street();
        if (street == segments.size() - 1) oneSegment(Streets.words(segments.getLast()));
        else {
            parts.city = Streets.join(Latin.words(segments.getLast()));
            segments.removeIf(this::isSaidAlready);
            parts.streetLine(String.join(" ", segments.subList(street, segments.size())));
        }
    }

    /** Forms put city, state and postcode behind a line that has them: what was read from the end stands there once more. */
    private boolean isSaidAlready(String segment) {
        var words = Streets.join(Latin.words(segment));
        return words.equals(parts.city)
                || !parts.zip.isEmpty()
                        && words.endsWith(parts.zip)
                        && States.code(words.substring(0, words.length() - parts.zip.length()))
                                .equals(parts.state);
    }

    /** Where the street begins: at its house number, when a building or somebody's care is named before it; otherwise in front. */
    private int street() {
        for (int i = 0; i < segments.size(); i++) {
            if (!Latin.isDigit(segments.get(i).charAt(0))) continue;
            var words = Streets.words(segments.get(i));
            if (words.size() > 1 && Streets.isHouseNumber(words.getFirst())) return i > 0 && isUnit(i - 1) ? i - 1 : i;
        }
        return 0;
    }

    private boolean isUnit(int segment) {
        var words = Streets.words(segments.get(segment));
        return words.size() == 2 && Streets.isUnitWord(words.getFirst());
    }

    private void oneSegment(List<String> said) {
        var words = Streets.withoutNumberSign(said);
        boolean street = !words.isEmpty()
                && (Streets.isHouseNumber(words.getFirst())
                        || Streets.isType(words.getLast())
                        || Streets.isNumberBehind(words));
        if (!street) {
            parts.city = Streets.join(words);
            return;
        }
        int end = endOfStreet(words);
        parts.streetWords(words.subList(0, end));
        parts.city = Streets.join(words.subList(end, words.size()));
    }

    /** After the street type and what may follow it, a direction and a unit; or after the number that is a street's name. */
    private static int endOfStreet(List<String> words) {
        int end = words.size();
        boolean numbered = end > 2 && Streets.isType(words.get(1)) && Streets.isHouseNumber(words.get(2));
        if (numbered) return 3;
        for (int i = 2; i < words.size(); i++)
            if (Streets.isType(words.get(i))) {
                end = i + 1;
                break;
            }
        if (end < words.size() && Streets.isDirection(words.get(end))) end++;
        if (end + 1 < words.size() && Streets.isUnitWord(words.get(end))) end += 2;
        return end;
    }
}
