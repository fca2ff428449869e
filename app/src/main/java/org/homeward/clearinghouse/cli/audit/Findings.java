package org.homeward.clearinghouse.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a verification found.
 *
 * @param rows how many rows the trail has
 * @param checkpoints how many signed checkpoints were compared with it
 * @param faults each with its place, in the order of the rows
 * @param window what can't be spoken for
 */
public record Findings(long rows, int checkpoints, List<Fault> faults, String window) {

    /** Rows {@code first} to {@code last} show the same fault. */
    public record Fault(long first, long last, String what) {

        @Override
        public String toString() {
            return (first == last ? "row " + first : "rows " + first + " to " + last) + ": " + what;
        }
    }

    public Findings {
        faults = List.copyOf(faults);
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }

    /** The same fault in neighbouring rows becomes one line: a recomputed trail would otherwise print every row of it. */
    static List<Fault> joined(List<Fault> faults) {
        var joined = new ArrayList<Fault>();
        for (var fault : faults) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && before.what().equals(fault.what()) && before.last() + 1 == fault.first())
                joined.set(joined.size() - 1, new Fault(before.first(), fault.last(), fault.what()));
            else joined.add(fault);
        }
        return joined;
    }

    /** For a terminal, line by line. */
    public List<String> lines() {
        var begin = List.of("Audit trail: " + rows + " rows, compared with " + checkpoints + " signed checkpoints.");
        var result = isWhole() ? Stream.of("No fault found.") : faults.stream().map(fault -> "FAULT " + fault);
        return Stream.of(begin.stream(), result, Stream.of(window))
                .flatMap(lines -> lines)
                .toList();
    }
}
