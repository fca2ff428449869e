package org.homeward.bench.data;

import java.time.Instant;
import java.util.List;
import org.homeward.engine.Clue;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;

/**
 * What every engine is given: values of one person or company.
 *
 * @param table 0, or 1 for the second of two tables that are to be linked with each other
 * @param person who it truly is; only the scoring reads it
 */
public record Row(String id, int table, String person, EntityType type, List<Clue> values) {
    public Row {
        values = List.copyOf(values);
    }

    public static Row person(String id, int table, String person, List<Clue> values) {
        return new Row(id, table, person, EntityType.PERSON, values);
    }

    /** The first value of a property; empty when there is none. */
    public String first(Property property) {
        for (var value : values) if (value.property() == property) return value.said();
        return "";
    }

    /** As this engine takes it: what a table says, and so without a time. */
    public Record asRecord() {
        var facts = values.stream()
                .map(value -> Fact.of(value.property(), value.said()))
                .toList();
        return Record.of(
                RecordKind.IMPORT,
                new Provenance("Table " + table, id, Instant.EPOCH),
                List.of(new Mention(type, Role.SUBJECT, facts)),
                List.of(),
                "");
    }
}
