package org.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program run to its end, and what it took. */
public record ChildProcess(double wallSeconds, double cpuSeconds, double peakRss) {
    private static final long LOOK_EVERY_MILLIS = 20;

    /** @throws IOException with the end of its output when it fails */
    public static ChildProcess run(List<String> command, Path log) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var tree = new ProcessTree(process.pid());
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) tree.look();
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() == 0) return new ChildProcess(wall, tree.cpuSeconds(), tree.peakMiB());
        var lines = Files.readAllLines(log);
        throw new IOException(command.getFirst() + " ended with " + process.exitValue() + ": "
                + String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size())));
    }

    public void into(Map<String, Double> figures) {
        figures.put("wall s", wallSeconds);
        figures.put("CPU s", cpuSeconds);
        figures.put("peak RSS MiB", peakRss);
    }
}
