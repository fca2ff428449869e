package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.homeward.engine.Link;
import org.homeward.engine.Linkage;
import org.homeward.engine.match.Part;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.RecordId;

/** Writes what {@code link} found, for programs and for spreadsheets. */
final class LinkFiles {
    /** Full-width signs are signs to a spreadsheet too. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private final Map<RecordId, RowRecords.Source> rows = new HashMap<>();
    private final List<RowRecords> tables;

    LinkFiles(List<RowRecords> tables) {
        this.tables = tables;
        tables.forEach(table -> rows.putAll(table.rows()));
    }

    /** One line for each pair, strongest first. With {@code all} also those not accepted, told apart in a column of their own. */
    void pairs(Path file, Linkage linkage, boolean all) throws IOException {
        var header =
                new ArrayList<>(List.of("source_a", "id_a", "source_b", "id_b", "score", "probability", "explanation"));
        if (all) header.add("accepted");
        try (var out = open(file, header)) {
            var links = linkage.links(all)
                    .sorted(java.util.Comparator.comparingDouble(
                            (Link link) -> -link.score().bits()))
                    .iterator();
            while (links.hasNext()) out.printRecord(pair(links.next(), all));
        }
    }

    private List<String> pair(Link link, boolean all) {
        var a = row(link.a().record());
        var b = row(link.b().record());
        var cells = new ArrayList<>(List.of(
                safe(a.file()),
                safe(a.id()),
                safe(b.file()),
                safe(b.id()),
                String.format(Locale.ROOT, "%.3f", link.score().bits()),
                String.format(Locale.ROOT, "%.6f", link.score().probability()),
                safe(link.score().parts().stream().map(LinkFiles::explain).collect(Collectors.joining("; ")))));
        if (all) cells.add(link.accepted() ? "yes" : "no");
        return cells;
    }

    private static String explain(Part part) {
        var sides = part.left().isEmpty() ? "" : " " + part.left() + " ~ " + part.right();
        return part.feature() + sides + String.format(Locale.ROOT, " %+.2f (%s)", part.bits(), part.note());
    }

    /** One line for each row of the tables, in their order; clusters are numbered as they come up. */
    void clusters(Path file, Linkage linkage) throws IOException {
        var numbers = new HashMap<MentionId, Integer>();
        try (var out = open(file, List.of("source", "id", "cluster"))) {
            for (var table : tables)
                for (var record : table.records()) {
                    var row = row(record.id());
                    var entity = linkage.entity(record.mentionId(0));
                    Integer number = numbers.computeIfAbsent(entity, any -> numbers.size() + 1);
                    out.printRecord(safe(row.file()), safe(row.id()), number);
                }
        }
    }

    static void rejects(Path file, List<Reject> rejects) throws IOException {
        try (var out = open(file, List.of("source", "line", "reason", "text"))) {
            for (var reject : rejects)
                out.printRecord(safe(reject.source()), reject.line(), safe(reject.reason()), safe(reject.text()));
        }
    }

    private RowRecords.Source row(RecordId record) {
        var row = rows.get(record);
        if (row == null) throw new IllegalStateException("a record that was not given: " + record);
        return row;
    }

    private static CSVPrinter open(Path file, List<String> header) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader(header.toArray(String[]::new))
                .setRecordSeparator("\n")
                .get();
        return new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format);
    }

    /**
     * A spreadsheet runs what begins like a formula: an apostrophe before it makes it text (OWASP, CSV Injection). A plain number, -17, is
     * no formula and stays what it is, so that ids still match those of the input.
     */
    static String safe(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
