package org.homeward.bench.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.homeward.bench.ChildProcess;
import org.homeward.bench.Job;
import org.homeward.bench.Outcome;
import org.homeward.bench.Settings;
import org.homeward.bench.data.SimulatedArchive;
import org.homeward.bench.data.Table;

/** The product as its users run it: {@code bin/homeward link} on the file, finding out for itself what the columns hold. */
final class Command {
    private Command() {}

    static Outcome run(Job job, Settings settings) throws IOException, InterruptedException {
        var table = LinkTask.table(job.data(), settings);
        var files = files(job.data(), table, settings);
        var clusters = settings.work().resolve("clusters.csv");
        var command = new ArrayList<String>();
        command.add(settings.home().resolve("bin/homeward").toString());
        command.add("link");
        for (var file : files) command.add(file.toString());
        command.addAll(List.of("--clusters", clusters.toString()));
        var process = ChildProcess.run(command, settings.work().resolve("command.log"));
        var figures = new LinkedHashMap<String, Double>();
        figures.put("rows", (double) table.rows().size());
        PairScores.of(table, read(table, clusters)).into(figures);
        process.into(figures);
        return new Outcome(job, figures, "bin/homeward link, with the start of Java and reading the file");
    }

    private static List<Path> files(String data, Table table, Settings settings) throws IOException {
        if (LinkTask.SIMULATED.contains(data))
            return List.of(SimulatedArchive.records(LinkTask.simulated(data, settings)));
        if (data.equals(LinkTask.POPULATION)) return List.of(write(table, settings.work()));
        return LinkTask.set(data).opaque(settings.data(), settings.work());
    }

    private static Path write(Table table, Path folder) throws IOException {
        var columns = table.rows().getFirst().values().stream()
                .map(value -> value.property())
                .toList();
        var file = folder.resolve("rows.csv");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            csv.print("id");
            for (var column : columns) csv.print(BlockingRule.column(column));
            csv.println();
            for (var row : table.rows()) {
                csv.print(row.id());
                for (var column : columns) csv.print(row.first(column));
                csv.println();
            }
        }
        return file;
    }

    /** The clusters file has a line for each row, in the rows' order. */
    private static long[] read(Table table, Path clusters) throws IOException {
        try (var lines = Files.lines(clusters)) {
            var numbers = lines.skip(1)
                    .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                    .toArray();
            if (numbers.length != table.rows().size())
                throw new IllegalStateException("the command gave " + numbers.length + " rows of "
                        + table.rows().size());
            return numbers;
        }
    }
}
