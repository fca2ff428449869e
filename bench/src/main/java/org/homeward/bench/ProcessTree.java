package org.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CPU and memory of a program and all it starts, as last seen: what happens after the last look is not counted. Memory is the proportional
 * set, so that pages shared by a database's processes count once; where the system doesn't tell, it is not a number.
 */
public final class ProcessTree {
    private final long root;
    private final Map<Long, Duration> cpu = new HashMap<>();
    private double peakKiB = Double.NaN;

    public ProcessTree(long root) {
        this.root = root;
    }

    public void look() {
        double kib = 0;
        for (var process : processes()) {
            process.info().totalCpuDuration().ifPresent(used -> cpu.put(process.pid(), used));
            kib += proportionalKiB(process.pid());
        }
        if (!(peakKiB >= kib)) peakKiB = kib;
    }

    private Iterable<ProcessHandle> processes() {
        return () -> ProcessHandle.of(root).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .iterator();
    }

    private static double proportionalKiB(long pid) {
        var file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            // Ended between being listed and being read, or another system.
            return Files.isDirectory(Path.of("/proc/self")) ? 0 : Double.NaN;
        }
    }

    public double cpuSeconds() {
        return cpu.values().stream().mapToDouble(Duration::toMillis).sum() / 1e3;
    }

    public double peakMiB() {
        return peakKiB / 1024;
    }
}
