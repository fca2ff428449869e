package org.homeward.clearinghouse.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bin/homeward}: one command a line below. Exit 0 done, 1 found a fault, 2 wrong usage. */
@Command(
        name = "homeward",
        description = "The missing-and-exploited-children clearinghouse system.",
        mixinStandardHelpOptions = true,
        subcommands = {Serve.class})
public final class Cli {
    private Cli() {}

    public static void main(String[] arguments) {
        int exit = run(arguments);
        if (exit >= 0) System.exit(exit);
    }

    /** Returns the exit code, or -1 when a server now runs in the background of this process. */
    static int run(String... arguments) {
        return new CommandLine(new Cli())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }
}
