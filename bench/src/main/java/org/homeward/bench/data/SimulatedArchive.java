package org.homeward.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.homeward.engine.Clue;
import org.homeward.engine.model.Property;

/** What {@code bin/homeward simulate} wrote. */
public final class SimulatedArchive {
    private static final Map<Property, String> COLUMNS = new EnumMap<>(Property.class);

    static {
        COLUMNS.put(Property.NAME, "full_name");
        for (var property : List.of(
                Property.GIVEN_NAME,
                Property.MIDDLE_NAME,
                Property.SURNAME,
                Property.SUFFIX,
                Property.BIRTH_DATE,
                Property.SEX,
                Property.HOUSE_NUMBER,
                Property.STREET,
                Property.CITY,
                Property.STATE,
                Property.ZIP,
                Property.PHONE,
                Property.EMAIL,
                Property.SCREEN_NAME,
                Property.PLATE)) COLUMNS.put(property, property.name().toLowerCase(Locale.ROOT));
    }

    private SimulatedArchive() {}

    public static Table read(String name, Path folder) throws IOException {
        var people = new HashMap<String, String>();
        for (var row : Csv.read(folder.resolve("truth.csv"))) people.put(row.get("id"), row.get("person"));
        var rows = new ArrayList<Row>();
        for (var row : Csv.read(records(folder))) {
            var person = people.get(row.get("id"));
            if (person == null) throw new IOException("truth.csv has no row " + row.get("id"));
            rows.add(Row.person(row.get("id"), 0, person, values(row)));
        }
        return new Table(name, rows);
    }

    public static Path records(Path folder) {
        return folder.resolve("records.csv");
    }

    private static List<Clue> values(CSVRecord row) {
        var values = new ArrayList<Clue>();
        COLUMNS.forEach((property, column) -> {
            if (!row.get(column).isBlank()) values.add(new Clue(property, row.get(column)));
        });
        return values;
    }
}
