package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.homeward.engine.Linkage;
import org.homeward.engine.match.Part;

/** Writes what {@code link} found, for programs and for spreadsheets. */
final class LinkFiles {
    /** Full-width signs are signs to a spreadsheet too. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private final List<RowRecords> tables;
    private final Linkage linkage;

    /** @param tables as they were linked, in their order */
    LinkFiles(List<RowRecords> tables, Linkage linkage) {
        this.tables = tables;
        this.linkage = linkage;
    }

    /** Two rows by their places; of many pairs the explanations would fill the memory. */
    private record Pair(int a, int b, double bits, boolean accepted) {}

    /** One line for each pair, strongest first. With {@code all} also those not accepted, told apart in a column of their own. */
    void pairs(Path file, boolean all) throws IOException {
        var header =
                new ArrayList<>(List.of("source_a", "id_a", "source_b", "id_b", "score", "probability", "explanation"));
        if (all) header.add("accepted");
        try (var out = open(file, header)) {
            var pairs = linkage.links(all)
                    .map(link -> new Pair(
                            linkage.place(link.a()),
                            linkage.place(link.b()),
                            link.score().bits(),
                            link.accepted()))
                    .sorted(Comparator.comparingDouble(pair -> -pair.bits))
                    .iterator();
            while (pairs.hasNext()) out.printRecord(cells(pairs.next(), all));
        }
    }

    private List<String> cells(Pair pair, boolean all) {
        var score = linkage.explain(linkage.mention(pair.a), linkage.mention(pair.b));
        var cells = new ArrayList<>(named(pair.a));
        cells.addAll(named(pair.b));
        cells.add(String.format(Locale.ROOT, "%.3f", score.bits()));
        cells.add(String.format(Locale.ROOT, "%.6f", score.probability()));
        cells.add(safe(score.parts().stream().map(Part::toString).collect(Collectors.joining("; "))));
        if (all) cells.add(pair.accepted() ? "yes" : "no");
        return cells;
    }

    /** One line for each row of the tables, in their order; clusters are numbered as they come up. */
    void clusters(Path file) throws IOException {
        int rows = tables.stream().mapToInt(table -> table.ids().size()).sum();
        // By the place of the mention that names the entity.
        int[] numbers = new int[rows];
        int last = 0;
        try (var out = open(file, List.of("source", "id", "cluster"))) {
            for (int place = 0; place < rows; place++) {
                int entity = linkage.place(linkage.entity(linkage.mention(place)));
                if (numbers[entity] == 0) numbers[entity] = ++last;
                var cells = new ArrayList<>(named(place));
                cells.add(String.valueOf(numbers[entity]));
                out.printRecord(cells);
            }
        }
    }

    /** The table and the id of the row at a place. */
    private List<String> named(int place) {
        int left = place;
        for (var table : tables) {
            if (left < table.ids().size())
                return List.of(safe(table.table().source()), safe(table.ids().get(left)));
            left -= table.ids().size();
        }
        throw new IndexOutOfBoundsException(place);
    }

    static CSVPrinter open(Path file, List<String> header) throws IOException {
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
