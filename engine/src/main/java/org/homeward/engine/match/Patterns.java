package org.homeward.engine.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each combination of agreement levels was seen among the pairs shown to it. A sum over patterns in their own order is the
 * same whatever the order of the pairs.
 */
final class Patterns {
    private final Map<Pattern, Long> counts = new HashMap<>();
    private long pairs;

    /**
     * One combination: a level index per feature, 0 where one side says nothing.
     */
    record Pattern(byte[] levels) implements Comparable<Pattern> {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pattern that && Arrays.equals(levels, that.levels);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(levels);
        }

        @Override
        public int compareTo(Pattern other) {
            return Arrays.compare(levels, other.levels);
        }
    }

    /** A pattern and how many pairs showed it. */
    record Counted(byte[] levels, long count) {}

    void add(byte[] levels) {
        counts.merge(new Pattern(levels.clone()), 1L, Long::sum);
        pairs++;
    }

    void addAll(Patterns other) {
        other.counts.forEach((pattern, count) -> counts.merge(pattern, count, Long::sum));
        pairs += other.pairs;
    }

    long pairs() {
        return pairs;
    }

    List<Counted> sorted() {
        var sorted = new ArrayList<Counted>(counts.size());
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> sorted.add(new Counted(entry.getKey().levels(), entry.getValue())));
        return sorted;
    }
}
