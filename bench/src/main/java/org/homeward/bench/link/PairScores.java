package org.homeward.bench.link;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import org.homeward.bench.data.Table;

/** Precision, recall and F1 over pairs of rows, as clusters imply them. */
public record PairScores(double f1, double precision, double recall, long truePairs) {
    /** @param clusters for each row a number of its cluster */
    public static PairScores of(Table table, long[] clusters) {
        var people = people(table);
        long found = pairs(table, clusters);
        long truth = pairs(table, people);
        var both = new long[clusters.length];
        for (int i = 0; i < both.length; i++) both[i] = mix(clusters[i]) ^ Long.rotateLeft(mix(people[i]), 32);
        return of(pairs(table, both), found, truth);
    }

    public void into(Map<String, Double> figures) {
        figures.put("F1", f1);
        figures.put("precision", precision);
        figures.put("recall", recall);
    }

    public static PairScores of(long right, long found, long truth) {
        double precision = found == 0 ? 1 : (double) right / found;
        double recall = truth == 0 ? 1 : (double) right / truth;
        double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new PairScores(f1, precision, recall, truth);
    }

    static long truth(Table table) {
        return pairs(table, people(table));
    }

    /** What is done with a pair of rows that are one person. */
    @FunctionalInterface
    interface TruePair {
        boolean test(int a, int b);
    }

    /** How many of the pairs of rows of one person pass the test. */
    static long ofTruePairs(Table table, TruePair test) {
        long[] people = people(table);
        var rows = IntStream.range(0, people.length)
                .boxed()
                .sorted(Comparator.comparingLong(row -> people[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        return IntStream.range(1, rows.length)
                .parallel()
                .mapToLong(b -> {
                    long passed = 0;
                    for (int a = b - 1; a >= 0 && people[rows[a]] == people[rows[b]]; a--)
                        if (table.counts(rows[a], rows[b]) && test.test(rows[a], rows[b])) passed++;
                    return passed;
                })
                .sum();
    }

    static long[] people(Table table) {
        return table.rows().stream().mapToLong(row -> hash(row.person())).toArray();
    }

    /** How many pairs of rows have one number; across two tables only pairs of rows of both. */
    public static long pairs(Table table, long[] numbers) {
        int first = table.first();
        if (!table.isTwo()) return within(numbers, 0, numbers.length);
        long all = within(numbers, 0, numbers.length);
        return all - within(numbers, 0, first) - within(numbers, first, numbers.length);
    }

    private static long within(long[] numbers, int from, int to) {
        var sorted = Arrays.copyOfRange(numbers, from, to);
        Arrays.sort(sorted);
        long pairs = 0;
        for (int i = 1, run = 0; i < sorted.length; i++) {
            run = sorted[i] == sorted[i - 1] ? run + 1 : 0;
            pairs += run;
        }
        return pairs;
    }

    /** 64 bits of a text: two of ten million are equal by chance once in 400,000 tables. */
    public static long hash(String text) {
        long hash = 1469598103934665603L;
        for (int i = 0; i < text.length(); i++) hash = mix(hash ^ text.charAt(i));
        return hash;
    }

    private static long mix(long x) {
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
