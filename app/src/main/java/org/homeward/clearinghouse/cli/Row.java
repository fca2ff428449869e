package org.homeward.clearinghouse.cli;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line line of the file the row begins on, counted from 1
 * @param cells one for each column, without the spaces around them
 */
record Row(long line, List<String> cells) {
    Row {
        cells = List.copyOf(cells);
    }
}
