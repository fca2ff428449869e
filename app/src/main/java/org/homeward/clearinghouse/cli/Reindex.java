package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.homeward.engine.LinkEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Has the index made again from the database, while the old one serves. It asks with a file in the index's own folder, because the index
 * is of one machine: the server there does the work, now or when it next starts.
 */
@Command(
        name = "reindex",
        description = "Make the index again from the database, while the old one serves.",
        mixinStandardHelpOptions = true)
final class Reindex implements Callable<Integer> {
    @Option(
            names = "--data",
            defaultValue = Cli.DATA,
            description = "Folder that holds everything (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--wait",
            defaultValue = "0",
            description = "Wait so many seconds until it is done (default: don't wait).")
    private int wait;

    @Option(
            names = "--check",
            description = "Only look for damage in the index of a server that is not running, and change nothing.")
    private boolean check;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = data.resolve("index");
        if (!Files.isDirectory(folder)) {
            spec.commandLine()
                    .getErr()
                    .println("There is no index in " + data + ". Is --data the folder of the server?");
            return ExitCode.USAGE;
        }
        return check ? check(folder) : ask(folder);
    }

    /** Reads all of the index that serves. */
    private int check(Path folder) throws IOException {
        var current = folder.resolve("current");
        var generation = Files.exists(current) ? Files.readString(current).strip() : "1";
        var index = folder.resolve("g" + generation);
        var faults = generation.matches("[0-9]{1,9}") && Files.isDirectory(index)
                ? LinkEngine.check(index)
                : List.of("the folder that the file \"current\" names is not there");
        faults.forEach(spec.commandLine().getOut()::println);
        spec.commandLine()
                .getOut()
                .println(
                        faults.isEmpty()
                                ? "The index is sound."
                                : "The index is damaged. The server makes it again from the database when it starts.");
        return faults.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int ask(Path folder) throws IOException, InterruptedException {
        var asked = folder.resolve("rebuild-asked");
        try (var changes = folder.getFileSystem().newWatchService()) {
            folder.register(changes, StandardWatchEventKinds.ENTRY_DELETE);
            Files.write(asked, new byte[0]);
            spec.commandLine()
                    .getOut()
                    .println("Asked. A running server makes the index again beside the one that serves;"
                            + " one that is not running does so when it starts.");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(wait);
            while (wait > 0 && Files.exists(asked) && System.nanoTime() < end) {
                var change = changes.poll(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (change != null) change.reset();
            }
        }
        if (wait == 0) return ExitCode.OK;
        boolean done = Files.notExists(asked);
        spec.commandLine().getOut().println(done ? "Done." : "Not done yet: the server goes on with it.");
        return done ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
