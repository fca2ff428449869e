package org.homeward.bench.link;

import static org.homeward.engine.model.Property.BIRTH_DATE;
import static org.homeward.engine.model.Property.CITY;
import static org.homeward.engine.model.Property.EMAIL;
import static org.homeward.engine.model.Property.GIVEN_NAME;
import static org.homeward.engine.model.Property.PHONE;
import static org.homeward.engine.model.Property.SSN;
import static org.homeward.engine.model.Property.STREET;
import static org.homeward.engine.model.Property.SURNAME;
import static org.homeward.engine.model.Property.ZIP;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.engine.model.Property;

/**
 * Rows that agree in all parts are compared: the same rules for every peer that asks for rules.
 *
 * @param largest a key that more rows share is left out
 */
record BlockingRule(int largest, List<Part> parts) {
    /** A key of several parts that more rows share than this brings more noise than pairs. */
    private static final int LARGEST = 300;

    /** The same for one value alone, which is of use only where it is rare. */
    private static final int LARGEST_ALONE = 50;

    /** Combinations that hold in spite of one wrong field each, and rare values. */
    static final List<BlockingRule> ALL = List.of(
            rule(whole(PHONE)),
            rule(whole(EMAIL)),
            rule(whole(SSN)),
            rule(whole(GIVEN_NAME), whole(SURNAME)),
            rule(whole(SURNAME), whole(BIRTH_DATE)),
            rule(whole(GIVEN_NAME), whole(BIRTH_DATE)),
            rule(whole(BIRTH_DATE), whole(ZIP)),
            rule(whole(BIRTH_DATE), whole(CITY)),
            rule(start(SURNAME, 3), start(GIVEN_NAME, 3), start(BIRTH_DATE, 4)),
            rule(start(SURNAME, 4), whole(ZIP)),
            rule(start(GIVEN_NAME, 4), whole(ZIP)),
            rule(start(STREET, 6), whole(ZIP)),
            rule(start(EMAIL, 6), start(BIRTH_DATE, 4)),
            rule(start(SURNAME, 3), whole(STREET)),
            rule(whole(SURNAME), whole(CITY)),
            rule(whole(GIVEN_NAME), whole(CITY)),
            rule(whole(SURNAME)),
            rule(whole(GIVEN_NAME)),
            rule(whole(BIRTH_DATE)));

    /** @param letters how many from the start; 0 for the whole value */
    record Part(Property property, int letters) {
        String sql(String table) {
            var column = table + "." + column(property);
            return letters == 0 ? column : "left(" + column + ", " + letters + ")";
        }

        String of(PlainRow row) {
            var value = row.get(property);
            return letters == 0 || value.length() <= letters ? value : value.substring(0, letters);
        }
    }

    private static BlockingRule rule(Part... parts) {
        return new BlockingRule(parts.length == 1 ? LARGEST_ALONE : LARGEST, List.of(parts));
    }

    private static Part whole(Property property) {
        return new Part(property, 0);
    }

    private static Part start(Property property, int letters) {
        return new Part(property, letters);
    }

    static String column(Property property) {
        return property.name().toLowerCase(Locale.ROOT);
    }

    boolean fits(List<Property> columns) {
        return parts.stream().map(Part::property).allMatch(columns::contains);
    }

    /** The parts joined; empty when a value is missing. */
    String key(PlainRow row) {
        var values = parts.stream().map(part -> part.of(row)).toList();
        return values.contains("") ? "" : String.join("|", values);
    }

    /** The key as an expression, null when a value is missing. */
    String sql(String table) {
        return parts.stream().map(part -> part.sql(table)).collect(Collectors.joining(" || '|' || "));
    }

    static List<BlockingRule> fitting(List<Property> columns) {
        return ALL.stream().filter(rule -> rule.fits(columns)).toList();
    }
}
