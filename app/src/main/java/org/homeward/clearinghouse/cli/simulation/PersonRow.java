package org.homeward.clearinghouse.cli.simulation;

import java.util.List;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.Relation;

/** A mention of a person as one line of a table: of each property the first value. */
final class PersonRow {
    private static final List<Property> COLUMNS = List.of(
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
            Property.SCREEN_NAME);

    static final String HEADER =
            "id,kind,full_name,given_name,middle_name,surname,suffix,birth_date,sex,house_number,street,city,state,zip,"
                    + "phone,email,screen_name,plate\n";

    private PersonRow() {}

    static void append(StringBuilder row, String id, Record record, int ordinal) {
        var mention = record.mention(ordinal);
        row.append(id).append(',').append(record.kind()).append(',');
        cell(row, fullName(mention));
        for (var property : COLUMNS) {
            row.append(',');
            cell(row, first(mention, property));
        }
        row.append(',');
        cell(row, plate(record, ordinal));
        row.append('\n');
    }

    /** A name said whole, or what an advert calls someone. */
    private static String fullName(Mention mention) {
        var name = first(mention, Property.NAME);
        return name.isEmpty() ? first(mention, Property.ALIAS) : name;
    }

    private static String first(Mention mention, Property property) {
        for (var fact : mention.facts()) if (fact.property() == property) return fact.said();
        return "";
    }

    /** Of the vehicle the record says the person uses. */
    private static String plate(Record record, int person) {
        for (var relation : record.relations())
            if (relation.kind() == Relation.Kind.USES && relation.from() == person)
                return first(record.mention(relation.to()), Property.PLATE);
        return "";
    }

    /** RFC 4180. */
    private static void cell(StringBuilder row, String value) {
        boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0;
        if (plain) row.append(value);
        else row.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
}
