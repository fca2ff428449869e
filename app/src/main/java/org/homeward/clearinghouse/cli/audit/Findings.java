package org.homeward.clearinghouse.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a verification found.
 *
 * @param rows how many rows the trail has
 * @param checkpoints how many signed checkpoints were compared with it, those in the key folder and those in the database
 * @param faults each with its place: first those of single rows, then those that checkpoints tell of a range
 * @param window what can't be spoken for
 */
public record Findings(long rows, long checkpoints, List<Fault> faults, String window) {

    /** Rows {@code first} to {@code last} show the same fault. */
    public record Fault(long first, long last, String what) {

        static Fault ofNoRow(String what) {
            return new Fault(0, -1, what);
        }

        @Override
        public String toString() {
            if (first > last) return what;
            return (first == last ? "row " + first : "rows " + first + " to " + last) + ": " + what;
        }
    }

    public Findings {
        faults = List.copyOf(faults);
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }

    /** Faults as they are found. The same one in neighbouring rows becomes one: a trail overwritten from end to end is one line, not a million. */
    static final class Collected {
        private final List<Fault> faults = new ArrayList<>();

        void add(Fault fault) {
            var before = faults.isEmpty() ? null : faults.getLast();
            if (before != null && before.what().equals(fault.what()) && before.last() + 1 == fault.first())
                faults.set(faults.size() - 1, new Fault(before.first(), fault.last(), fault.what()));
            else faults.add(fault);
        }

        /** What both places of the checkpoints show is told once. */
        List<Fault> list() {
            return faults.stream().distinct().toList();
        }
    }

    /** For a terminal, line by line. */
    public List<String> lines() {
        var begin = List.of("Audit trail: " + rows + " rows, compared with " + checkpoints
                + " signed checkpoints in key folder and database.");
        var result = isWhole() ? Stream.of("No fault found.") : faults.stream().map(fault -> "FAULT " + fault);
        return Stream.of(begin.stream(), result, Stream.of(window))
                .flatMap(lines -> lines)
                .toList();
    }
}
