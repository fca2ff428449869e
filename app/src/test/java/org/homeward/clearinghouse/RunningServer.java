package org.homeward.clearinghouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Homeward in a process of its own, as an operator runs it, that a test may kill. */
public final class RunningServer implements AutoCloseable {
    private final Path data;
    private final int port;
    private final Process process;

    private RunningServer(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Starts, and returns when Homeward says that it is ready. */
    public static RunningServer start(Path data, String... more) throws IOException {
        int port = freePort();
        var command = new ArrayList<>(command("serve", "--data", data.toString(), "--port", "" + port));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new StringBuilder();
        var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (String line; (line = lines.readLine()) != null; ) {
            said.append(line).append('\n');
            if (line.startsWith("Homeward is ready")) {
                // Whatever it says from now on has to be read, or it would wait for us.
                Thread.ofVirtual().start(() -> drain(lines));
                return new RunningServer(data, port, process);
            }
        }
        throw new IllegalStateException("Homeward did not start:\n" + said);
    }

    private static void drain(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {}
        } catch (IOException itWasKilled) {
            // Then it has nothing more to say.
        }
    }

    /** Homeward's own command line, out of this test's class path. */
    public static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.homeward.clearinghouse.cli.Cli"));
        command.addAll(List.of(arguments));
        return command;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** {@code kill -9} of the server. Its PostgreSQL goes on running, with nobody to answer to. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of the postmaster, and then of the server that can do nothing without it. */
    public void killPostmasterFirst() throws IOException, InterruptedException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
        kill();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
