package org.homeward.bench.link;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.engine.model.Property;

/** How two values of a column are compared: -1 when one is missing, 0 different, then ever more alike, the last level equal. */
record SqlComparison(Property property, Kind kind) {
    enum Kind {
        NAME,
        TEXT,
        NUMBER,
        WORD
    }

    static final int LEVELS = 4;

    private static final List<SqlComparison> ALL = Stream.of(
                    of(Kind.NAME, Property.GIVEN_NAME, Property.SURNAME, Property.CITY),
                    of(
                            Kind.TEXT,
                            Property.STREET,
                            Property.UNIT,
                            Property.EMAIL,
                            Property.OCCUPATION,
                            Property.SCREEN_NAME),
                    of(
                            Kind.NUMBER,
                            Property.BIRTH_DATE,
                            Property.PHONE,
                            Property.SSN,
                            Property.ZIP,
                            Property.HOUSE_NUMBER),
                    of(Kind.WORD, Property.STATE, Property.SEX))
            .flatMap(comparisons -> comparisons)
            .toList();

    private static Stream<SqlComparison> of(Kind kind, Property... properties) {
        return Arrays.stream(properties).map(property -> new SqlComparison(property, kind));
    }

    /** Those that any of the rows has a value for. */
    static List<SqlComparison> fitting(List<PlainRow> rows) {
        return ALL.stream()
                .filter(comparison -> rows.stream().anyMatch(row -> row.values().containsKey(comparison.property)))
                .toList();
    }

    String name() {
        return "g_" + BlockingRule.column(property);
    }

    boolean byFrequency() {
        return kind == Kind.NAME;
    }

    String sql() {
        var a = "x." + BlockingRule.column(property);
        var b = "y." + BlockingRule.column(property);
        var alike = switch (kind) {
            case NAME -> likeness("jaro_winkler_similarity", a, b, 0.92, 0.8);
            case TEXT -> likeness("jaro_winkler_similarity", a, b, 0.92, 0.85);
            case NUMBER ->
                "WHEN damerau_levenshtein(%1$s, %2$s) <= 1 THEN 2 WHEN damerau_levenshtein(%1$s, %2$s) <= 2 THEN 1"
                        .formatted(a, b);
            case WORD -> "";
        };
        return "CASE WHEN %1$s IS NULL OR %2$s IS NULL THEN -1 WHEN %1$s = %2$s THEN 3 %3$s ELSE 0 END"
                .formatted(a, b, alike);
    }

    private static String likeness(String function, String a, String b, double high, double low) {
        var call = function + "(" + a + ", " + b + ")";
        return "WHEN " + call + " >= " + high + " THEN 2 WHEN " + call + " >= " + low + " THEN 1";
    }

    String weightSql(double[] bits) {
        return DuckDbLinker.caseOf(name(), bits);
    }

    /** What a rare value adds to the weight of an agreement by chance this likely, and a common one takes from it. */
    String correctionSql(double chance) {
        return "CASE WHEN %1$s = 3 THEN log2(%2$s / f_%1$s.f) ELSE 0 END".formatted(name(), Double.toString(chance));
    }
}
