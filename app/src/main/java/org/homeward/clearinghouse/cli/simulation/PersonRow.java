package org.homeward.clearinghouse.cli.simulation;

import java.util.List;
import java.util.stream.Collectors;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.RecordKind;

/** A mention of a person as one line of a table: of each property the first value. */
final class PersonRow {
    private static final List<Property> COLUMNS = List.of(
            Property.NAME,
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
            "id,kind,full_name,given_name,middle_name,surname,suffix,birth_date,sex,house_number,street,city,state,zip,phone,email,screen_name\n";

    private PersonRow() {}

    static String of(String id, RecordKind kind, Mention mention) {
        return COLUMNS.stream()
                .map(property -> cell(mention.said(property).findFirst().orElse("")))
                .collect(Collectors.joining(",", id + "," + kind + ",", "\n"));
    }

    /** RFC 4180. */
    private static String cell(String value) {
        boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0;
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
