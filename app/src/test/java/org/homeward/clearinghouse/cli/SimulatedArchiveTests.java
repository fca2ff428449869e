package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/**
 * What {@code bin/homeward link} makes of archives with families, twins, fathers and sons, whose truth is known. Once it took parents for
 * their children: four links in ten.
 */
class SimulatedArchiveTests {
    @TempDir
    private Path folder;

    /** Many of the pairs have nothing in common to be found by: see doc/benchmarks.md. */
    @ParameterizedTest
    @CsvSource({"typed, 0.96, 0.85", "scanned, 0.94, 0.78"})
    void familiesStayApart(String noise, double precision, double recall) throws IOException {
        run(new Simulate(), "--records", "4000", "--seed", "11", "--noise", noise, "--out", at("archive"));
        run(new LinkTables(), at("archive/records.csv"), "--clusters", at("clusters.csv"));

        var people = column("archive/truth.csv", "person");
        var clusters = column("clusters.csv", "cluster");
        var both = new HashMap<String, String>();
        people.forEach((id, person) -> both.put(id, person + " " + clusters.get(id)));
        double right = pairs(both);
        System.out.printf("%s: precision %.4f, recall %.4f%n", noise, right / pairs(clusters), right / pairs(people));

        assertThat(right / pairs(clusters)).as("precision").isGreaterThan(precision);
        assertThat(right / pairs(people)).as("recall").isGreaterThan(recall);
    }

    /** How many pairs of rows have the same. */
    private static double pairs(Map<String, String> values) {
        var sizes = new TreeMap<String, Long>();
        values.values().forEach(value -> sizes.merge(value, 1L, Long::sum));
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    private Map<String, String> column(String file, String name) throws IOException {
        var values = new HashMap<String, String>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = CSVParser.parse(folder.resolve(file), StandardCharsets.UTF_8, format)) {
            for (var row : rows) values.put(row.get("id"), row.get(name));
        }
        return values;
    }

    private static void run(Object command, String... arguments) {
        var said = new StringWriter();
        int exit = new CommandLine(command)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
        assertThat(exit).as(said.toString()).isZero();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
