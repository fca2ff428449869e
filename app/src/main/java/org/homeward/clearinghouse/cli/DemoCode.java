package org.homeward.clearinghouse.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.homeward.clearinghouse.access.DemoCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a demo user's one-time code, so that the demo needs no authenticator. */
@Command(name = "code", description = "Print the one-time code of a demo user, now.", mixinStandardHelpOptions = true)
final class DemoCode implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "USER", description = "Sign-in name of a demo user.")
    private String user = "";

    @Option(
            names = "--data",
            defaultValue = Cli.DATA,
            description = "Folder that holds everything (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        var code = DemoCodes.of(data, user, Clock.systemUTC().instant());
        if (code.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no demo user " + user + " in " + data + ": see demo-sign-ins.tsv there.");
            return ExitCode.USAGE;
        }
        spec.commandLine().getOut().println(code.get());
        return ExitCode.OK;
    }
}
