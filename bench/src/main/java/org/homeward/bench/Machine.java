package org.homeward.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where and when, for figures mean nothing without.
 *
 * @param memoryNanos how long a read of memory waits: see {@link Waiting}
 * @param load average of the last minute when the run began; above the number of cores others were at work
 * @param commit of the project; empty when it can't be told
 */
public record Machine(
        String processor,
        int cores,
        long memoryGiB,
        double memoryNanos,
        String java,
        String system,
        double load,
        Instant at,
        String commit) {
    static Machine now(Path home) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                model(),
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                Waiting.nanos(),
                System.getProperty("java.vm.version", ""),
                system.getName() + " " + system.getArch(),
                system.getSystemLoadAverage(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                describe(home));
    }

    private static String model() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }

    private static String describe(Path home) {
        try {
            var git = new ProcessBuilder("git", "-C", home.toString(), "describe", "--always", "--dirty")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "%s, %d cores, %d GiB that answer in %.0f ns, %s, JDK %s; load %.1f at the start; %s; commit %s"
                .formatted(
                        processor,
                        cores,
                        memoryGiB,
                        memoryNanos,
                        system,
                        java,
                        load,
                        at,
                        commit.isEmpty() ? "unknown" : commit);
    }
}
