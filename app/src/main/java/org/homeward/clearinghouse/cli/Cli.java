package org.homeward.clearinghouse.cli;

import org.homeward.clearinghouse.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bin/homeward}: one command a line below. Exit 0 done, 1 found a fault, 2 wrong usage or can't start. */
@Command(
        name = "homeward",
        description = "The missing-and-exploited-children clearinghouse system.",
        mixinStandardHelpOptions = true,
        footer = {"", "bin/homeward --memory=6g COMMAND: Java's heap may grow to so much, and no more."},
        subcommands = {
            Serve.class,
            Reindex.class,
            LinkTables.class,
            Simulate.class,
            UserCommand.class,
            CodesCommand.class,
            VerifyAudit.class,
            DemoCode.class
        })
public final class Cli {
    /** What a command returns when a server now runs and the process must not end. */
    static final int KEEP_RUNNING = -1;

    /** Default of {@code --data}: bin/homeward names the folder beside itself, so that it is the same from wherever it is called. */
    static final String DATA = "${sys:homeward.default-data:-data}";

    private Cli() {}

    public static void main(String[] arguments) {
        int exit = run(arguments);
        if (exit != KEEP_RUNNING) System.exit(exit);
    }

    static int run(String... arguments) {
        return new CommandLine(new Cli())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    if (!(rootOf(error) instanceof CannotStart cannot)) throw error;
                    command.getErr().println(cannot.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(arguments);
    }

    private static Throwable rootOf(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) if (cause instanceof CannotStart) return cause;
        return error;
    }
}
