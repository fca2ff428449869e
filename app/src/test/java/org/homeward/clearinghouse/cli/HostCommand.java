package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.homeward.clearinghouse.RunningServer;

/** {@code bin/homeward} in a process of its own, as an operator runs it, and what came of it. */
record HostCommand(int exit, String said) {

    static HostCommand run(String... arguments) throws IOException, InterruptedException {
        return run(List.of(), arguments);
    }

    /** @param java options of its virtual machine */
    static HostCommand run(List<String> java, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(RunningServer.command(arguments));
        command.addAll(1, java);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new HostCommand(process.waitFor(), said.strip());
    }

    /** The words after {@code label} on its line. */
    String after(String label) {
        return said.lines()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in:\n" + said));
    }
}
