package org.homeward.clearinghouse.cli;

import java.util.List;

/**
 * A table as read: what could be used of it, and what could not.
 *
 * @param source file name without folder
 * @param encoding and delimiter, in words for the user
 */
record Table(String source, String encoding, List<String> columns, List<Row> rows, List<Reject> rejects) {
    /** The cells of one row, one for each column, and the line of the file it begins on. */
    record Row(long line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        rejects = List.copyOf(rejects);
    }

    /** The values of a column that are not empty. */
    List<String> values(int column) {
        return rows.stream()
                .map(row -> row.cells().get(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
