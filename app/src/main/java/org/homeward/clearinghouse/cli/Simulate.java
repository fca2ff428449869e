package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.homeward.clearinghouse.cli.simulation.ArchiveFiles;
import org.homeward.clearinghouse.cli.simulation.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a synthetic archive with its truth. Memory doesn't grow with the number of records. */
@Command(
        name = "simulate",
        description = "Write a synthetic archive of fictional people, with its truth.",
        mixinStandardHelpOptions = true)
final class Simulate implements Callable<Integer> {
    private static final long MOST = 1_000_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--records", required = true, paramLabel = "N", description = "How many records, 1 to 1000000000.")
    private long records;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Equal seeds give equal files; 1 when left out.")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new or empty folder.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() {
        if (records < 1 || records > MOST) throw usage("--records is 1 to 1000000000, not " + records);
        if (!isFree(out)) throw usage(out + " is not an empty folder: name a new one");
        var progress = new ProgressBar(
                System.console() == null ? null : spec.commandLine().getErr());
        try {
            long rows = ArchiveFiles.write(
                    new Simulation(seed, records),
                    out,
                    done -> progress.show("writing records", (double) done / records));
            progress.clear();
            spec.commandLine().getOut().printf("%,d records, %,d mentions of people, in %s%n", records, rows, out);
            return 0;
        } catch (IOException e) {
            progress.clear();
            spec.commandLine().getErr().println("homeward simulate: can't write to " + out + ": " + e.getMessage());
            return 1;
        }
    }

    private static boolean isFree(Path folder) {
        if (!Files.exists(folder)) return true;
        if (!Files.isDirectory(folder)) return false;
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
