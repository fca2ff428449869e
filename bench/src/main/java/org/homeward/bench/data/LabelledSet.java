package org.homeward.bench.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.homeward.engine.Clue;
import org.homeward.engine.model.Property;

/** The public sets with truth. Each says what its columns hold; that much every engine is told. */
public enum LabelledSet {
    FEBRL1(Columns.FEBRL, "rec_id", LabelledSet::febrl, "febrl1.csv"),
    FEBRL2(Columns.FEBRL, "rec_id", LabelledSet::febrl, "febrl2.csv"),
    FEBRL3(Columns.FEBRL, "rec_id", LabelledSet::febrl, "febrl3.csv"),
    FEBRL4(Columns.FEBRL, "rec_id", LabelledSet::febrl, "febrl4a.csv", "febrl4b.csv"),
    FEBRL_A(Columns.FEBRL, "rec_id", row -> row.get("rec_id").replaceFirst(".$", ""), "febrl_A_10000.csv"),
    FAKE_1000(Columns.SPLINK, "unique_id", row -> row.get("cluster"), "fake_1000.csv"),
    FAKE_20000(Columns.SPLINK, "unique_id", row -> row.get("group"), "fake_20000.csv"),
    HISTORICAL(Columns.HISTORICAL, "unique_id", row -> row.get("cluster"), "historical_third.csv"),
    RLDATA500(Columns.GERMAN, "rec_id", row -> row.get("ent_id"), "rldata500.csv");

    /** Columns that tell who someone is, and one that came of an earlier run. */
    private static final Set<String> TRUTH = Set.of("cluster", "group", "ent_id", "blocking_number");

    private static final Pattern FEBRL_PERSON = Pattern.compile("rec-(\\d+)-.*");

    private final List<Column> columns;
    private final String id;
    private final Function<CSVRecord, String> person;
    private final List<String> files;

    LabelledSet(List<Column> columns, String id, Function<CSVRecord, String> person, String... files) {
        this.columns = columns;
        this.id = id;
        this.person = person;
        this.files = List.of(files);
    }

    /** @param names one column, or several whose cells belong together, joined by the separator */
    private record Column(Property property, String separator, String... names) {
        String said(CSVRecord row) {
            var cells = new ArrayList<String>();
            for (var name : names)
                if (row.isMapped(name)
                        && !row.get(name).isBlank()
                        && !row.get(name).equals("NA")) cells.add(row.get(name));
            return String.join(separator, cells);
        }
    }

    private static Column column(Property property, String... names) {
        return new Column(property, " ", names);
    }

    /** Apart, for an enum's constants can't see its own fields. */
    private static final class Columns {
        static final List<Column> FEBRL = List.of(
                column(Property.GIVEN_NAME, "given_name"),
                column(Property.SURNAME, "surname"),
                column(Property.BIRTH_DATE, "date_of_birth"),
                column(Property.HOUSE_NUMBER, "street_number"),
                column(Property.STREET, "address_1"),
                column(Property.UNIT, "address_2"),
                column(Property.CITY, "suburb"),
                column(Property.STATE, "state"),
                column(Property.ZIP, "postcode"),
                column(Property.PHONE, "phone_number"),
                column(Property.SSN, "soc_sec_id"));
        static final List<Column> SPLINK = List.of(
                column(Property.GIVEN_NAME, "first_name"),
                column(Property.SURNAME, "surname"),
                column(Property.BIRTH_DATE, "dob"),
                column(Property.CITY, "city"),
                column(Property.EMAIL, "email"));
        static final List<Column> HISTORICAL = List.of(
                column(Property.NAME, "full_name"),
                column(Property.GIVEN_NAME, "first_name"),
                column(Property.SURNAME, "surname"),
                column(Property.BIRTH_DATE, "dob"),
                column(Property.CITY, "birth_place"),
                column(Property.ZIP, "postcode_fake"),
                column(Property.SEX, "gender"),
                column(Property.OCCUPATION, "occupation"));
        static final List<Column> GERMAN = List.of(
                column(Property.GIVEN_NAME, "fname_c1", "fname_c2"),
                column(Property.SURNAME, "lname_c1", "lname_c2"),
                new Column(Property.BIRTH_DATE, "-", "by", "bm", "bd"));

        private Columns() {}
    }

    /** The name as users write it: {@code febrl4}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The files of the set in the folder. */
    public List<Path> files(Path data) {
        return files.stream().map(data.resolve("er")::resolve).toList();
    }

    public boolean isIn(Path data) {
        return files(data).stream().allMatch(Files::isRegularFile);
    }

    public Table read(Path data) throws IOException {
        var rows = new ArrayList<Row>();
        for (int table = 0; table < files.size(); table++) {
            int number = table;
            for (var row : Csv.read(files(data).get(table)))
                rows.add(Row.person(row.get(id), number, person.apply(row), values(row)));
        }
        return new Table(label(), rows);
    }

    /** Copies of the files with the truth taken out: of some sets the ids tell it. */
    public List<Path> opaque(Path data, Path folder) throws IOException {
        var copies = new ArrayList<Path>();
        int number = 0;
        for (var file : files(data)) {
            var rows = Csv.read(file);
            var copy = folder.resolve(file.getFileName());
            try (var out = new CSVPrinter(Files.newBufferedWriter(copy, StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
                var header = rows.getFirst().toMap().keySet().stream()
                        .filter(column -> !TRUTH.contains(column))
                        .toList();
                out.printRecord(header);
                for (var row : rows) out.printRecord(cells(row, header, ++number));
            }
            copies.add(copy);
        }
        return copies;
    }

    private List<String> cells(CSVRecord row, List<String> header, int number) {
        return header.stream()
                .map(column -> column.equals(id)
                        ? "R%07d".formatted(number * 7_919L % 1_000_003)
                        : row.get(column).equals("NA") ? "" : row.get(column))
                .toList();
    }

    private List<Clue> values(CSVRecord row) {
        return columns.stream()
                .filter(column -> !column.said(row).isEmpty())
                .map(column -> new Clue(column.property(), column.said(row)))
                .toList();
    }

    private static String febrl(CSVRecord row) {
        var matcher = FEBRL_PERSON.matcher(row.get("rec_id"));
        if (!matcher.matches()) throw new IllegalArgumentException("not an id of FEBRL's: " + row.get("rec_id"));
        return matcher.group(1);
    }
}
