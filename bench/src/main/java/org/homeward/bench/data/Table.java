package org.homeward.bench.data;

import java.util.List;

/**
 * Rows to link: duplicates within one table, or the same people across two.
 *
 * @param rows those of the first table before those of the second
 */
public record Table(String name, List<Row> rows) {
    /** Whether only pairs across the two tables count. */
    public boolean isTwo() {
        return !rows.isEmpty() && rows.getLast().table() > 0;
    }

    /** How many rows the first table has. */
    public int first() {
        int rest = rows.size();
        while (isTwo() && rest > 0 && rows.get(rest - 1).table() > 0) rest--;
        return rest;
    }

    public boolean counts(int a, int b) {
        return !isTwo() || rows.get(a).table() != rows.get(b).table();
    }
}
