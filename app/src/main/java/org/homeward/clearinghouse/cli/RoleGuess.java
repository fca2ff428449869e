package org.homeward.clearinghouse.cli;

import static java.util.Map.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Guesses what the columns of a table hold, from the header first and from the values where the header says nothing. */
final class RoleGuess {
    private static final int SAMPLE = 2_000;

    private static final double NEARLY_ALL = 0.8;

    /** Header words as people and agencies write them, without case and punctuation. The first that fits counts. */
    private static final Map<String, ColumnRole> HEADERS = Map.ofEntries(
            entry("givenname", ColumnRole.GIVEN_NAME),
            entry("firstname", ColumnRole.GIVEN_NAME),
            entry("fname", ColumnRole.GIVEN_NAME),
            entry("forename", ColumnRole.GIVEN_NAME),
            entry("given", ColumnRole.GIVEN_NAME),
            entry("first", ColumnRole.GIVEN_NAME),
            entry("firstnames", ColumnRole.GIVEN_NAME),
            entry("namefirst", ColumnRole.GIVEN_NAME),
            entry("middlename", ColumnRole.MIDDLE_NAME),
            entry("middleinitial", ColumnRole.MIDDLE_NAME),
            entry("namemiddle", ColumnRole.MIDDLE_NAME),
            entry("namelast", ColumnRole.SURNAME),
            entry("namesuffix", ColumnRole.SUFFIX),
            entry("namefull", ColumnRole.FULL_NAME),
            entry("yearofbirth", ColumnRole.BIRTH_YEAR),
            entry("dobyear", ColumnRole.BIRTH_YEAR),
            entry("monthofbirth", ColumnRole.BIRTH_MONTH),
            entry("dobmonth", ColumnRole.BIRTH_MONTH),
            entry("dayofbirth", ColumnRole.BIRTH_DAY),
            entry("dobday", ColumnRole.BIRTH_DAY),
            entry("housenum", ColumnRole.HOUSE_NUMBER),
            entry("streetno", ColumnRole.HOUSE_NUMBER),
            entry("streetnum", ColumnRole.HOUSE_NUMBER),
            entry("unitnumber", ColumnRole.UNIT),
            entry("addresscity", ColumnRole.CITY),
            entry("cityname", ColumnRole.CITY),
            entry("addressstate", ColumnRole.STATE),
            entry("statecode", ColumnRole.STATE),
            entry("addresszip", ColumnRole.ZIP),
            entry("plateno", ColumnRole.PLATE),
            entry("platenumber", ColumnRole.PLATE),
            entry("phoneno", ColumnRole.PHONE),
            entry("cellphone", ColumnRole.PHONE),
            entry("mobilephone", ColumnRole.PHONE),
            entry("ssnnumber", ColumnRole.SSN),
            entry("middle", ColumnRole.MIDDLE_NAME),
            entry("mname", ColumnRole.MIDDLE_NAME),
            entry("surname", ColumnRole.SURNAME),
            entry("lastname", ColumnRole.SURNAME),
            entry("lname", ColumnRole.SURNAME),
            entry("familyname", ColumnRole.SURNAME),
            entry("last", ColumnRole.SURNAME),
            entry("suffix", ColumnRole.SUFFIX),
            entry("fullname", ColumnRole.FULL_NAME),
            entry("name", ColumnRole.FULL_NAME),
            entry("firstandsurname", ColumnRole.FULL_NAME),
            entry("personname", ColumnRole.FULL_NAME),
            entry("birthdate", ColumnRole.BIRTH_DATE),
            entry("dateofbirth", ColumnRole.BIRTH_DATE),
            entry("dob", ColumnRole.BIRTH_DATE),
            entry("birthday", ColumnRole.BIRTH_DATE),
            entry("born", ColumnRole.BIRTH_DATE),
            entry("birthyear", ColumnRole.BIRTH_YEAR),
            entry("yob", ColumnRole.BIRTH_YEAR),
            entry("by", ColumnRole.BIRTH_YEAR),
            entry("birthmonth", ColumnRole.BIRTH_MONTH),
            entry("bm", ColumnRole.BIRTH_MONTH),
            entry("bd", ColumnRole.BIRTH_DAY),
            entry("age", ColumnRole.AGE),
            entry("sex", ColumnRole.SEX),
            entry("gender", ColumnRole.SEX),
            entry("street", ColumnRole.STREET),
            entry("streetname", ColumnRole.STREET),
            entry("address", ColumnRole.STREET),
            entry("address1", ColumnRole.STREET),
            entry("addressline1", ColumnRole.STREET),
            entry("streetaddress", ColumnRole.STREET),
            entry("housenumber", ColumnRole.HOUSE_NUMBER),
            entry("streetnumber", ColumnRole.HOUSE_NUMBER),
            entry("houseno", ColumnRole.HOUSE_NUMBER),
            entry("unit", ColumnRole.UNIT),
            entry("apt", ColumnRole.UNIT),
            entry("apartment", ColumnRole.UNIT),
            entry("address2", ColumnRole.UNIT),
            entry("addressline2", ColumnRole.UNIT),
            entry("city", ColumnRole.CITY),
            entry("town", ColumnRole.CITY),
            entry("suburb", ColumnRole.CITY),
            entry("locality", ColumnRole.CITY),
            entry("birthplace", ColumnRole.CITY),
            entry("placeofbirth", ColumnRole.CITY),
            entry("state", ColumnRole.STATE),
            entry("province", ColumnRole.STATE),
            entry("region", ColumnRole.STATE),
            entry("zip", ColumnRole.ZIP),
            entry("zipcode", ColumnRole.ZIP),
            entry("postcode", ColumnRole.ZIP),
            entry("postalcode", ColumnRole.ZIP),
            entry("country", ColumnRole.COUNTRY),
            entry("phone", ColumnRole.PHONE),
            entry("phonenumber", ColumnRole.PHONE),
            entry("telephone", ColumnRole.PHONE),
            entry("mobile", ColumnRole.PHONE),
            entry("cell", ColumnRole.PHONE),
            entry("tel", ColumnRole.PHONE),
            entry("email", ColumnRole.EMAIL),
            entry("emailaddress", ColumnRole.EMAIL),
            entry("mail", ColumnRole.EMAIL),
            entry("screenname", ColumnRole.SCREEN_NAME),
            entry("username", ColumnRole.SCREEN_NAME),
            entry("handle", ColumnRole.SCREEN_NAME),
            entry("nickname", ColumnRole.SCREEN_NAME),
            entry("plate", ColumnRole.PLATE),
            entry("licenseplate", ColumnRole.PLATE),
            entry("licenceplate", ColumnRole.PLATE),
            entry("ssn", ColumnRole.SSN),
            entry("socsecid", ColumnRole.SSN),
            entry("socialsecurity", ColumnRole.SSN),
            entry("socialsecuritynumber", ColumnRole.SSN),
            entry("nationalid", ColumnRole.SSN));

    private static final List<String> IDS =
            List.of("id", "recid", "recordid", "uniqueid", "rowid", "uid", "key", "personid", "number", "no");
    /** Such a column names the row even when some names come twice. */
    private static final Set<String> PLAINLY_IDS = Set.of("id", "recid", "recordid", "uniqueid", "rowid", "uid");

    /** Days that something else happened on. */
    private static final Pattern OTHER_DAY = Pattern.compile(
            ".*(creat|updat|modif|report|enter|entry|admi|seen|filed|death|died|expir|since|start|end|visit|last|due|receiv|issue).*");

    private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d\\d");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)[ _-]*[a-z]?\\d$");
    private static final Set<String> QUALIFIERS = Set.of(
            ("person patient child victim subject suspect client member customer student voter primary current home work "
                            + "mobile cell personal main legal residential res residence mailing mail postal addr address contact fake")
                    .split(" "));
    private static final Map<ColumnRole, Predicate<String>> SHAPES = shapes();
    private static final Set<ColumnRole> MANY = EnumSet.of(
            ColumnRole.GIVEN_NAME,
            ColumnRole.MIDDLE_NAME,
            ColumnRole.SURNAME,
            ColumnRole.FULL_NAME,
            ColumnRole.PHONE,
            ColumnRole.EMAIL,
            ColumnRole.SCREEN_NAME,
            ColumnRole.PLATE);

    private final Table table;
    private final List<Row> rows;
    private final Map<String, ColumnRole> roles = new LinkedHashMap<>();

    private RoleGuess(Table table, List<Row> rows) {
        this.table = table;
        this.rows = rows;
    }

    /** A role for each column, in the order of the columns. At most one is {@link ColumnRole#ID}. */
    static Map<String, ColumnRole> of(Table table) throws IOException {
        var guess = new RoleGuess(table, table.sample());
        for (int i = 0; i < table.columns().size(); i++) guess.column(i);
        guess.id();
        guess.leaveOutWhatSaysTheSame();
        return guess.roles;
    }

    private void column(int column) {
        var name = table.columns().get(column);
        var role = byHeader(name);
        var sample = values(column).limit(SAMPLE).toList();
        if (role == ColumnRole.BIRTH_YEAR && !mostly(sample, YEAR.asMatchPredicate())) role = ColumnRole.OTHER;
        if (role == ColumnRole.OTHER) role = byValues(sample);
        if (role == ColumnRole.BIRTH_DATE
                && OTHER_DAY.matcher(name.toLowerCase(Locale.ROOT)).matches()) role = ColumnRole.OTHER;
        boolean taken = roles.containsValue(role) && !MANY.contains(role) && role != ColumnRole.OTHER;
        roles.put(name, taken ? ColumnRole.OTHER : role);
    }

    private static ColumnRole byHeader(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var form : List.of(
                lower,
                NUMBERED.matcher(lower).replaceFirst("$1"),
                withoutLastWord(lower),
                withoutFirstWord(lower),
                withoutLastWord(withoutFirstWord(lower)))) {
            var role = HEADERS.get(squeezed(form));
            if (role != null) return role;
        }
        return ColumnRole.OTHER;
    }

    /** {@code postcode_fake}, {@code phone home}: the last word only qualifies. */
    private static String withoutLastWord(String name) {
        int cut = Math.max(name.lastIndexOf('_'), name.lastIndexOf(' '));
        return cut > 0 ? name.substring(0, cut) : name;
    }

    /** {@code home_phone}, {@code child first name}: so may the first. A lone last word says too little: {@code pet name}. */
    private static String withoutFirstWord(String name) {
        var words = name.strip().split("[_ .-]+", 2);
        return words.length == 2 && QUALIFIERS.contains(words[0]) ? words[1] : name;
    }

    private static String squeezed(String name) {
        return name.replaceAll("[^a-z0-9]", "");
    }

    private static ColumnRole byValues(List<String> sample) {
        if (sample.isEmpty()) return ColumnRole.IGNORED;
        for (var shape : SHAPES.entrySet()) if (mostly(sample, shape.getValue())) return shape.getKey();
        return ColumnRole.OTHER;
    }

    private static boolean mostly(List<String> sample, Predicate<String> shape) {
        return sample.stream().filter(shape).count() >= NEARLY_ALL * sample.size();
    }

    private static Map<ColumnRole, Predicate<String>> shapes() {
        var shapes = new LinkedHashMap<ColumnRole, Predicate<String>>();
        shapes.put(ColumnRole.EMAIL, matches("[^@\\s]+@[^@\\s]+"));
        shapes.put(ColumnRole.SEX, matches("(?i)m|f|male|female"));
        shapes.put(ColumnRole.SSN, matches("\\d{3}-\\d{2}-\\d{4}"));
        shapes.put(
                ColumnRole.BIRTH_DATE,
                matches("(1[89]|20)\\d\\d[-/.][01]?\\d[-/.][0-3]?\\d|[0-3]?\\d[-/.][0-3]?\\d[-/.](1[89]|20)\\d\\d"));
        shapes.put(ColumnRole.PHONE, matches("\\+?[\\d(][-\\d() .]{8,17}\\d"));
        return shapes;
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    /** The id is the column that is called so and never repeats; failing that, one whose name ends in id. */
    private void id() {
        var open = roles.keySet().stream()
                .filter(name -> roles.get(name) == ColumnRole.OTHER || roles.get(name) == ColumnRole.PHONE)
                .filter(this::isUnique)
                .toList();
        for (var wanted : IDS)
            for (var name : open)
                if (squeezed(name.toLowerCase(Locale.ROOT)).equals(wanted)) {
                    roles.put(name, ColumnRole.ID);
                    return;
                }
        open.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*[ _-]?id"))
                .findFirst()
                .or(this::plainId)
                .ifPresent(name -> roles.put(name, ColumnRole.ID));
    }

    private Optional<String> plainId() {
        return roles.keySet().stream()
                .filter(name -> PLAINLY_IDS.contains(squeezed(name.toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    private boolean isUnique(String name) {
        var values = values(table.columns().indexOf(name)).toList();
        return values.size() == rows.size() && new HashSet<>(values).size() >= 0.99 * values.size();
    }

    private void leaveOutWhatSaysTheSame() {
        if (roles.containsValue(ColumnRole.BIRTH_DATE)) roles.replaceAll(leaveOut(ColumnRole.AGE));
        var names = columns(ColumnRole.FULL_NAME);
        if (names.isEmpty()) return;
        if (names.size() == 1 && isGivenName(names.getFirst())) {
            roles.put(table.columns().get(names.getFirst()), ColumnRole.GIVEN_NAME);
            return;
        }
        int fullest = names.getFirst();
        for (int name : names) if (words(name) > words(fullest)) fullest = name;
        for (int column = 0; column < table.columns().size(); column++) {
            var role = roles.get(table.columns().get(column));
            boolean part = role == ColumnRole.GIVEN_NAME || role == ColumnRole.SURNAME || role == ColumnRole.FULL_NAME;
            if (part && column != fullest && within(column, fullest))
                roles.put(table.columns().get(column), ColumnRole.IGNORED);
        }
    }

    /** "name" beside "surname", one word in it and not the surname: the given name. */
    private boolean isGivenName(int name) {
        var surnames = columns(ColumnRole.SURNAME);
        if (surnames.isEmpty() || !columns(ColumnRole.GIVEN_NAME).isEmpty()) return false;
        var sample = values(name).limit(SAMPLE).toList();
        return mostly(sample, value -> value.indexOf(' ') < 0) && !within(surnames.getFirst(), name);
    }

    private static java.util.function.BiFunction<String, ColumnRole, ColumnRole> leaveOut(ColumnRole role) {
        return (name, has) -> has == role ? ColumnRole.IGNORED : has;
    }

    /** The values of a column that are not empty. */
    private Stream<String> values(int column) {
        return rows.stream().map(row -> row.cells().get(column)).filter(cell -> !cell.isEmpty());
    }

    private List<Integer> columns(ColumnRole role) {
        var columns = new ArrayList<Integer>();
        for (int i = 0; i < table.columns().size(); i++)
            if (roles.get(table.columns().get(i)) == role) columns.add(i);
        return columns;
    }

    private long words(int column) {
        return values(column)
                .limit(SAMPLE)
                .mapToLong(value -> value.split(" ", -1).length)
                .sum();
    }

    /** True when nearly every value of the column is made of words of the other. */
    private boolean within(int column, int other) {
        var filled = rows.stream()
                .limit(SAMPLE)
                .map(Row::cells)
                .filter(cells -> !cells.get(column).isEmpty())
                .toList();
        return filled.stream()
                        .filter(cells -> Arrays.asList(cells.get(other).split(" ", -1))
                                .containsAll(Arrays.asList(cells.get(column).split(" ", -1))))
                        .count()
                >= NEARLY_ALL * filled.size();
    }
}
