package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.homeward.clearinghouse.cli.simulation.ArchiveFiles;
import org.homeward.clearinghouse.cli.simulation.Noise;
import org.homeward.clearinghouse.cli.simulation.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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

    @Option(
            names = "--noise",
            paramLabel = "KIND",
            defaultValue = "TYPED",
            description = {
                "What is wrong in the records.",
                "typed (the default, also 1): slips of the fingers, nicknames, swapped dates, changed and obfuscated numbers.",
                "scanned (also 2): letters and digits misread off paper, fields cut off, names spelt over from other languages and"
                        + " scripts, households that move or share one telephone, shelters as addresses, more twins and juniors."
            },
            converter = NoiseName.class)
    private Noise noise = Noise.TYPED;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new or empty folder.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() {
        if (records < 1 || records > MOST) throw usage("--records is 1 to 1000000000, not " + records);
        if (!isFree(out)) throw usage(out + " is not an empty folder: name a new one");
        var progress = ProgressBar.on(spec.commandLine().getErr());
        try {
            long rows = ArchiveFiles.write(
                    new Simulation(seed, records, noise),
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

    /** A kind of noise by its name or its number. */
    static final class NoiseName implements ITypeConverter<Noise> {
        @Override
        public Noise convert(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "typed", "1" -> Noise.TYPED;
                case "scanned", "2" -> Noise.SCANNED;
                default -> throw new TypeConversionException("'" + name + "' is neither typed nor scanned");
            };
        }
    }
}
