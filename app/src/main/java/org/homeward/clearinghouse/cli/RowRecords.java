package org.homeward.clearinghouse.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;

/**
 * The rows of a table as records of one person each. A record's id is the hash of its content, its row's id included, so the order of
 * the rows plays no part.
 *
 * @param rows by record, the row it came from and the id the table gives it
 */
record RowRecords(Table table, Map<RecordId, Source> rows, List<Record> records) {
    /** Ages count from here: a table says nothing of when it was written. */
    private static final Instant SAID = Instant.EPOCH;

    /** @param id the id as the table gives it, or {@code line 7} where it gives none */
    record Source(String file, String id, Table.Row row) {}

    static RowRecords of(Table table, Map<String, ColumnRole> roles) {
        var rows = new LinkedHashMap<RecordId, Source>();
        var records = new ArrayList<Record>();
        var used = new HashSet<String>();
        for (var row : table.rows()) {
            var said = said(table, row, roles);
            var ids = said.getOrDefault(ColumnRole.ID, List.of());
            var id = ids.isEmpty() ? "line " + row.line() : ids.getFirst();
            // Two rows of one id are two rows: the second gets a reference of its own.
            var reference = id;
            for (int times = 2; !used.add(reference); times++) reference = id + " (" + times + ")";
            var record = Record.of(
                    RecordKind.IMPORT,
                    new Provenance(table.source(), reference, SAID),
                    List.of(new Mention(EntityType.PERSON, Role.SUBJECT, facts(said))),
                    List.of(),
                    "");
            rows.put(record.id(), new Source(table.source(), id, row));
            records.add(record);
        }
        return new RowRecords(table, rows, records);
    }

    /** How many ids more than one row has. */
    long repeatedIds() {
        return rows.values().stream()
                .collect(Collectors.groupingBy(Source::id, Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count > 1)
                .count();
    }

    private static Map<ColumnRole, List<String>> said(Table table, Table.Row row, Map<String, ColumnRole> roles) {
        var said = new LinkedHashMap<ColumnRole, List<String>>();
        for (int i = 0; i < row.cells().size(); i++) {
            var column = table.columns().get(i);
            var role = roles.getOrDefault(column, ColumnRole.IGNORED);
            var cell = row.cells().get(i);
            if (cell.isEmpty() || role == ColumnRole.IGNORED) continue;
            var value = role == ColumnRole.OTHER ? column.replace('=', ' ') + "=" + cell : cell;
            said.computeIfAbsent(role, any -> new ArrayList<>()).add(value);
        }
        return said;
    }

    private static List<Fact> facts(Map<ColumnRole, List<String>> said) {
        var facts = new ArrayList<Fact>();
        said.forEach((role, values) -> role.property().ifPresent(property -> add(property, values, facts)));
        for (var year : said.getOrDefault(ColumnRole.BIRTH_YEAR, List.of()))
            facts.add(Fact.of(Property.BIRTH_DATE, birthDate(year, said)));
        return facts;
    }

    private static void add(Property property, List<String> values, List<Fact> facts) {
        switch (property) {
            // Two columns of given names are one name of two words.
            case GIVEN_NAME, MIDDLE_NAME, SURNAME -> facts.add(Fact.of(property, String.join(" ", values)));
            default -> values.forEach(value -> facts.add(Fact.of(property, value)));
        }
    }

    private static String birthDate(String year, Map<ColumnRole, List<String>> said) {
        var date = new StringBuilder(year);
        for (var part : List.of(ColumnRole.BIRTH_MONTH, ColumnRole.BIRTH_DAY)) {
            var value = said.getOrDefault(part, List.of());
            if (value.isEmpty()) break;
            date.append('-').append(value.getFirst().length() == 1 ? "0" : "").append(value.getFirst());
        }
        return date.toString();
    }
}
