package org.homeward.clearinghouse.cases.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a workbook.
 *
 * @param codes in the order of the sheet, each once
 * @param skipped how many rows below the heading were no code: without one, too long, or worked out by a formula
 */
public record Workbook(List<Code> codes, int skipped) {
    static final String SHEET = "ncic";
    private static final int MOST_ROWS = 200_000;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_WORDS = 400;
    /** The heading is among the first rows, below a title if there is one. */
    private static final int HEADING_BY = 20;

    private static final Set<String> TYPE =
            Set.of("type", "type name", "typename", "simple type", "code list", "code set", "list");
    private static final Set<String> CODE = Set.of("code", "value", "facet value", "facetvalue", "code value");
    private static final Set<String> WORDS = Set.of("definition", "description", "meaning", "literal");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

    public Workbook {
        codes = List.copyOf(codes);
    }

    /** Throws {@link WorkbookRefused} in words for whoever sits at the host. */
    public static Workbook read(Path file) {
        Archive.mustBeHarmless(file);
        // By the file's directory, as it was looked at: what stands between the parts is nothing.
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            var sheet = workbook.getSheets()
                    .filter(each -> each.getName().strip().equalsIgnoreCase(SHEET))
                    .findFirst()
                    .orElseThrow(() -> new WorkbookRefused("The workbook has no sheet \"ncic\". It has: "
                            + workbook.getSheets()
                                    .map(each -> CONTROL.matcher(each.getName()).replaceAll(" "))
                                    .limit(20)
                                    .collect(Collectors.joining(", "))
                            + "."));
            try (var rows = sheet.openStream()) {
                return read(rows.iterator());
            }
        } catch (IOException | ExcelReaderException e) {
            throw new WorkbookRefused("The workbook is damaged: " + e.getMessage() + ".");
        }
    }

    /** Where a code's parts stand, counted from 0. */
    private record Columns(int type, int code, int words) {
        static @Nullable Columns of(Row row) {
            int type = -1;
            int code = -1;
            int words = -1;
            for (int at = 0; at < Math.min(row.getCellCount(), 50); at++) {
                var said = text(row, at).toLowerCase(Locale.ROOT);
                if (type < 0 && TYPE.contains(said)) type = at;
                else if (code < 0 && CODE.contains(said)) code = at;
                else if (words < 0 && WORDS.contains(said)) words = at;
            }
            return type < 0 || code < 0 || words < 0 ? null : new Columns(type, code, words);
        }
    }

    private static Workbook read(java.util.Iterator<Row> rows) {
        Columns columns = null;
        var codes = new LinkedHashMap<String, Code>();
        int skipped = 0;
        for (int number = 0; rows.hasNext(); number++) {
            if (number > MOST_ROWS) throw new WorkbookRefused("The sheet has more than 200,000 rows.");
            var row = rows.next();
            if (columns == null) {
                columns = Columns.of(row);
                if (columns == null && number >= HEADING_BY) break;
            } else {
                var code = code(row, columns);
                if (code == null || codes.putIfAbsent(code.list() + "\t" + code.code(), code) != null) skipped++;
            }
        }
        if (columns == null)
            throw new WorkbookRefused(
                    "The sheet \"ncic\" has no heading row with the columns Type, Code and Definition.");
        if (codes.isEmpty()) throw new WorkbookRefused("The sheet \"ncic\" has no codes.");
        return new Workbook(new ArrayList<>(codes.values()), skipped);
    }

    private static @Nullable Code code(Row row, Columns columns) {
        var list = list(text(row, columns.type()));
        var code = text(row, columns.code());
        var words = text(row, columns.words());
        boolean fits = !list.isEmpty() && !code.isEmpty() && !words.isEmpty();
        return fits && list.length() <= LONGEST_CODE && code.length() <= LONGEST_CODE && words.length() <= LONGEST_WORDS
                ? new Code(list, code, words)
                : null;
    }

    /** {@code SMT} of {@code ncic:SMTCodeSimpleType}. */
    private static String list(String type) {
        return type.substring(type.indexOf(':') + 1)
                .replaceFirst("(?:Code)?(?:Simple)?Type$", "")
                .toUpperCase(Locale.ROOT);
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column)
                .filter(cell -> cell.getType() == CellType.STRING || cell.getType() == CellType.NUMBER)
                .map(Cell::getText)
                .map(text -> CONTROL.matcher(text).replaceAll(" ").strip())
                .orElse("");
    }

    /** How many codes each table has, in the order of the alphabet. */
    public Map<String, Long> lists() {
        return codes.stream().collect(Collectors.groupingBy(Code::list, java.util.TreeMap::new, Collectors.counting()));
    }
}
