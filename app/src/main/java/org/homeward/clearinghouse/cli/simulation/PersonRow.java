package org.homeward.clearinghouse.cli.simulation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    static String of(String id, Record record, int ordinal) {
        var mention = record.mention(ordinal);
        var start = id + "," + record.kind() + "," + cell(fullName(mention)) + ",";
        return COLUMNS.stream()
                .map(property -> cell(mention.said(property).findFirst().orElse("")))
                .collect(Collectors.joining(",", start, "," + cell(plate(record, ordinal)) + "\n"));
    }

    /** A name said whole, or what an advert calls someone. */
    private static String fullName(Mention mention) {
        return Stream.concat(mention.said(Property.NAME), mention.said(Property.ALIAS))
                .findFirst()
                .orElse("");
    }

    /** Of the vehicle the record says the person uses. */
    private static String plate(Record record, int person) {
        return record.relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.USES && relation.from() == person)
                .flatMap(relation -> record.mention(relation.to()).said(Property.PLATE))
                .findFirst()
                .orElse("");
    }

    /** RFC 4180. */
    private static String cell(String value) {
        boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0;
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
