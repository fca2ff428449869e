package org.homeward.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Wall and CPU time of this process from when it was made, and what memory the process has ever had. */
public final class Meter {
    /** So often, and so many milliseconds apart, memory is looked at in vain before it is taken to have settled. */
    private static final int UNCHANGED = 20;

    private static final int BETWEEN = 100;

    private static final Path STATUS = Path.of("/proc/self/status");

    private final long startedAt = System.nanoTime();
    private final long cpuAtStart = cpuNanos();

    public double wallSeconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    public double cpuSeconds() {
        return (cpuNanos() - cpuAtStart) / 1e9;
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** MiB; not a number where the system doesn't say. */
    public static double peakRss() {
        return status("VmHWM:");
    }

    public static double rss() {
        return status("VmRSS:");
    }

    /** What of it is memory of its own; the rest are pages of files, which the system takes back when it needs them. */
    public static double anonymousRss() {
        return status("RssAnon:");
    }

    /**
     * Returns once the collector has given back what it had free after {@link #heap}: it does so beside, and until then a process seems to
     * need all that it ever had.
     */
    public static void settle() throws InterruptedException {
        double least = rss();
        for (int unchanged = 0; unchanged < UNCHANGED; unchanged++) {
            Thread.sleep(BETWEEN);
            double now = rss();
            if (now < least - 1) unchanged = 0;
            least = Math.min(least, now);
        }
    }

    private static double status(String line) {
        if (!Files.isReadable(STATUS)) return Double.NaN;
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(found -> found.startsWith(line))
                    .mapToDouble(found -> Double.parseDouble(found.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes alive in the heap now. */
    public static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
