package org.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.homeward.bench.link.LinkTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command: runs every job asked for in a process of its own and prints what they found. */
@Command(
        name = "bench",
        description = {
            "Run this engine beside Lucene, PostgreSQL pg_trgm, Duke, JedAI and Fellegi-Sunter in DuckDB, on the same rows.",
            "Tasks: link, names, explain, query, stream, order, undo, crash, watch, phones;",
            "http where --server names one; fill where HOMEWARD_BENCH_DATABASE names a server's database."
        },
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of the labelled sets (default ../shared/data beside the project); absent ones are left out.")
    private @Nullable Path data;

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Size of the made archives, 100 to 100000000 (default ${DEFAULT-VALUE}).")
    private int records;

    @Option(
            names = "--queries",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Queries of people in the archive (default ${DEFAULT-VALUE}).")
    private int queries;

    @Option(
            names = "--absent",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Queries of people who aren't in it (default ${DEFAULT-VALUE}).")
    private int absent;

    @Option(
            names = "--arriving",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Records a second that arrive while this engine is asked (default ${DEFAULT-VALUE}).")
    private int arriving;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many orders, kills, and hundreds of judgements (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of all that is drawn.")
    private long seed;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Tasks, engines or data: link, duke, febrl4, query.lucene, link.febrl4.duke; all when left out.")
    private List<String> only = List.of();

    @Option(names = "--without", paramLabel = "NAME", split = ",", description = "The same, to leave out.")
    private List<String> without = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here as well.")
    private @Nullable Path json;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where archives are kept while they are measured; a temporary folder when left out.")
    private @Nullable Path work;

    @Option(
            names = "--java",
            paramLabel = "OPTIONS",
            split = " ",
            defaultValue = "-Xmx8g -XX:+UseTransparentHugePages",
            description = "Options of every engine's own Java (default ${DEFAULT-VALUE}).")
    private List<String> javaOptions = List.of();

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "",
            description =
                    "A server of this machine for the task http, with a token that may search in HOMEWARD_BENCH_TOKEN.")
    private String server = "";

    @Option(names = "--home", paramLabel = "DIR", defaultValue = ".", hidden = true)
    @SuppressWarnings("NullAway.Init")
    private Path home;

    public static void main(String[] args) {
        System.exit(command().execute(args));
    }

    /** As a command line, for those who start it from Java. */
    static CommandLine command() {
        return new CommandLine(new Bench());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        var folder = work == null ? Files.createTempDirectory("homeward-bench") : Files.createDirectories(work);
        var settings = settings(folder);
        var jobs = wanted(Catalog.jobs(settings));
        if (jobs.isEmpty())
            throw usage(("nothing is called " + String.join(", ", only) + ". " + absence(settings)).strip());
        try {
            return run(settings, jobs);
        } finally {
            if (work == null) Fork.delete(folder);
        }
    }

    private void check() {
        if (records < 100 || records > 100_000_000) throw usage("--records is 100 to 100000000, not " + records);
        if (queries < 1) throw usage("--queries is 1 or more, not " + queries);
        if (absent < 1) throw usage("--absent is 1 or more, not " + absent);
        if (arriving < 0) throw usage("--arriving is 0 or more, not " + arriving);
        if (rounds < 1) throw usage("--rounds is 1 or more, not " + rounds);
        if (json != null && Files.isDirectory(json)) throw usage(json + " is a folder: name a file");
    }

    private Settings settings(Path folder) {
        return new Settings(
                (data == null ? home.resolve("../shared/data") : data)
                        .toAbsolutePath()
                        .normalize(),
                home.toAbsolutePath().normalize(),
                folder.toAbsolutePath().normalize(),
                records,
                queries,
                absent,
                arriving,
                seed,
                rounds,
                server);
    }

    private List<Job> wanted(List<Job> jobs) {
        return jobs.stream()
                .filter(job -> only.isEmpty() || only.stream().anyMatch(job::isNamed))
                .filter(job -> without.stream().noneMatch(job::isNamed))
                .toList();
    }

    /** Said where the folder of the labelled sets is missing; else empty. */
    private static String absence(Settings settings) {
        return Files.isDirectory(settings.data())
                ? ""
                : "Labelled sets are left out: " + settings.data() + " is absent.";
    }

    private int run(Settings settings, List<Job> jobs) throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var machine = Machine.now(settings.home());
        out.println(new Report(machine, settings, List.of()).heading().strip());
        if (!absence(settings).isEmpty()) out.println(absence(settings));
        out.flush();
        var outcomes = new ArrayList<Outcome>();
        for (var job : jobs) {
            err.printf("%s (%d of %d) ...%n", job, outcomes.size() + 1, jobs.size());
            err.flush();
            var outcome = outcome(job, settings);
            outcomes.add(outcome);
            err.println("  " + outcome.line());
            // After each: a run that is broken off has lost nothing of what it found.
            if (json != null) Files.writeString(json, new Report(machine, settings, outcomes).json());
        }
        out.print(new Report(machine, settings, outcomes).tables());
        out.flush();
        return outcomes.stream().anyMatch(Outcome::isFailed) ? 1 : 0;
    }

    private Outcome outcome(Job job, Settings settings) throws InterruptedException {
        try {
            prepare(job, settings);
            return new Fork(settings, javaOptions).run(job);
        } catch (IOException e) {
            return Outcome.failed(job, String.valueOf(e.getMessage()));
        }
    }

    /** Has the product built before it is timed, and an archive written that a job reads, once. */
    private static void prepare(Job job, Settings settings) throws IOException, InterruptedException {
        if (job.engine().equals("command"))
            ChildProcess.run(
                    List.of(command(settings), "--help"), settings.work().resolve("build.log"));
        if (!LinkTask.SIMULATED.contains(job.data())) return;
        var archive = settings.work().resolve("simulated-" + job.data());
        if (Files.isDirectory(archive)) return;
        var command = List.of(
                command(settings),
                "simulate",
                "--records",
                Integer.toString(settings.records()),
                "--seed",
                Long.toString(settings.seed()),
                "--noise",
                job.data(),
                "--out",
                archive.toString());
        ChildProcess.run(command, settings.work().resolve("simulate.log"));
    }

    private static String command(Settings settings) {
        return settings.home().resolve("bin/homeward").toString();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
