package org.homeward.clearinghouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Homeward in a process of its own, as an operator runs it, that a test may kill. */
public final class RunningServer implements AutoCloseable {
    private final Path data;
    private final int port;
    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private RunningServer(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /** Starts, and returns when Homeward says that it is ready. */
    public static RunningServer start(Path data, String... more) throws IOException {
        return launch(data, freePort(), more).whenReady();
    }

    /** The same, with an environment of its own. */
    static RunningServer start(Map<String, String> environment, Path data) throws IOException {
        return launch(environment, data, freePort()).whenReady();
    }

    /** Starts, and returns at once. */
    public static RunningServer launch(Path data, int port, String... more) throws IOException {
        return launch(Map.of(), data, port, more);
    }

    private static RunningServer launch(Map<String, String> environment, Path data, int port, String... more)
            throws IOException {
        var command = command("serve", "--data", data.toString(), "--port", "" + port);
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new RunningServer(data, port, builder.start());
    }

    /** The same folder and port again, after this one has ended. Returns at once. */
    public RunningServer again() throws IOException {
        return launch(data, port);
    }

    /** Returns when Homeward says that it is ready. */
    public RunningServer whenReady() {
        if (!ready.join()) throw new IllegalStateException("Homeward did not start:\n" + said);
        return this;
    }

    /** Reads to the end: what nobody reads would make it wait for us. */
    private void listen() {
        try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                said.append(line).append('\n');
                if (line.startsWith("Homeward is ready")) ready.complete(true);
            }
        } catch (IOException itWasKilled) {
            // Then it has nothing more to say.
        }
        ready.complete(false);
    }

    /** Everything it has printed. */
    public String said() {
        return said.toString();
    }

    /** Homeward's own command line, out of this test's class path. */
    public static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.homeward.clearinghouse.cli.Cli"));
        command.addAll(List.of(arguments));
        return command;
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** {@code kill -9} of the server. Its PostgreSQL goes on running, with nobody to answer to. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of the postmaster under a server that goes on. */
    public void killPostmaster() {
        Postmaster.process(data.resolve("postgres")).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** {@code kill -9} of the postmaster, and then of the server before it can do anything about that. */
    public void killPostmasterFirst() throws InterruptedException {
        killPostmaster();
        kill();
    }

    /** Asks it to end, as an operator's {@code kill} does. Returns its exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
