package org.homeward.bench.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.bench.data.Row;
import org.homeward.bench.data.Table;
import org.homeward.engine.model.Property;

/**
 * A row as the peers get it, cleaned for them as their guides advise: lower case, no accents, telephones and dates as digits, a whole name
 * split where it comes in no parts.
 */
record PlainRow(Map<Property, String> values) {
    private static final Set<Property> DIGITS = Set.of(Property.PHONE, Property.SSN, Property.BIRTH_DATE);

    static List<PlainRow> of(Table table) {
        return table.rows().stream().map(PlainRow::of).toList();
    }

    private static PlainRow of(Row row) {
        var values = new EnumMap<Property, String>(Property.class);
        for (var value : row.values()) {
            var plain = plain(value.property(), value.said());
            if (!plain.isEmpty()) values.putIfAbsent(value.property(), plain);
        }
        split(values);
        return new PlainRow(values);
    }

    private static String plain(Property property, String said) {
        var text = Normalizer.normalize(said, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
        return DIGITS.contains(property) ? text.replaceAll("[^0-9]", "") : text.replaceAll("\\s+", " ");
    }

    private static void split(Map<Property, String> values) {
        var name = values.get(Property.NAME);
        if (name == null || values.containsKey(Property.GIVEN_NAME) || values.containsKey(Property.SURNAME)) return;
        int comma = name.indexOf(',');
        var inOrder = comma < 0
                ? name
                : name.substring(comma + 1).strip() + " "
                        + name.substring(0, comma).strip();
        var words = new ArrayList<>(List.of(inOrder.split(" ")));
        values.put(Property.SURNAME, words.removeLast());
        if (!words.isEmpty()) values.put(Property.GIVEN_NAME, String.join(" ", words));
    }

    String get(Property property) {
        return values.getOrDefault(property, "");
    }
}
