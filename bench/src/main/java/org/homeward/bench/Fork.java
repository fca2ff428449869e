package org.homeward.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Starts a {@link Worker} for a job and waits for it. */
public final class Fork {
    private static final int TAIL = 3;

    private final Settings settings;
    private final List<String> javaOptions;

    Fork(Settings settings, List<String> javaOptions) {
        this.settings = settings;
        this.javaOptions = javaOptions;
    }

    Outcome run(Job job) throws IOException, InterruptedException {
        Files.createDirectories(settings.work());
        var work = Files.createTempDirectory(settings.work(), job.task());
        try {
            return run(job, work);
        } finally {
            delete(work);
        }
    }

    private Outcome run(Job job, Path work) throws IOException, InterruptedException {
        var outcome = work.resolve("outcome.json");
        var log = work.resolve("log");
        var process = new ProcessBuilder(command(job, work, outcome))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = process.waitFor();
        if (Files.isRegularFile(outcome)) return Worker.JSON.readValue(Files.readString(outcome), Outcome.class);
        return Outcome.failed(job, "exit " + exit + ": " + cause(log));
    }

    private List<String> command(Job job, Path work, Path outcome) {
        var own = new Settings(
                settings.data(),
                settings.home(),
                work,
                settings.records(),
                settings.queries(),
                settings.absent(),
                settings.arriving(),
                settings.seed(),
                settings.rounds(),
                settings.server());
        var command = new ArrayList<>(java(javaOptions, Worker.class));
        command.addAll(
                List.of(Worker.JSON.writeValueAsString(job), Worker.JSON.writeValueAsString(own), outcome.toString()));
        return command;
    }

    /** Options this process itself was started with, for a child that is to have the same. */
    public static List<String> ownOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X"))
                .toList();
    }

    /** The words that run a class of this program as this one was run. */
    public static List<String> java(List<String> options, Class<?> main) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), main.getName()));
        return command;
    }

    private static String cause(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        var causes = lines.stream()
                .filter(line -> line.startsWith("Exception") || line.startsWith("Caused by"))
                .toList();
        return String.join(" | ", causes.isEmpty() ? tail(lines) : causes);
    }

    private static List<String> tail(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
