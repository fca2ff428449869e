package org.homeward.clearinghouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's server on one cluster folder: started, stopped, and started again on the same port when somebody killed it, so that those
 * who ask it find it where it was.
 */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int ATTEMPTS_WHILE_OLD_BACKENDS_END = 60;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    /** Durable, loopback only, and no socket in a folder that others may enter. */
    private static final String OPTIONS =
            "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on -c synchronous_commit=on"
                    + " -c full_page_writes=on -c password_encryption=scram-sha-256 -c max_connections=100";

    private final Path cluster;
    private final PostgresBinaries programs;
    private volatile boolean wanted;

    Postmaster(Path cluster, PostgresBinaries programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    /** Starts it, on a free port, and watches over it from now on. Throws {@link CannotStart} when it does not start. */
    void start() {
        stopWhatAKilledRunLeft();
        start(freePort());
        wanted = true;
        Thread.ofPlatform().name("postmaster watch").daemon().start(this::watch);
    }

    /** Stops it in an orderly way: who is connected is cut off, what is committed is on the disk. */
    void stop() {
        synchronized (this) {
            wanted = false;
        }
        pgCtl("-m", "fast", "-w", "-t", "120", "stop");
    }

    /** The port of the server on a cluster folder, running or killed: the fourth line of its {@code postmaster.pid}. */
    static Optional<Integer> port(Path cluster) {
        return line(cluster, 3).map(Integer::valueOf);
    }

    /**
     * The server that runs on a cluster folder. The file it leaves when it is killed names a process by number, and after a restart of the
     * machine that number may be anybody's: only a program called postgres is ours. (A dead one that nobody has buried has no program.)
     * Where the system does not tell programs, what answers on the port is taken for it.
     */
    static Optional<ProcessHandle> process(Path cluster) {
        return line(cluster, 0)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(program -> program.contains("/postgres"))
                        .orElseGet(
                                () -> port(cluster).filter(Postmaster::answers).isPresent()));
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void stopWhatAKilledRunLeft() {
        // We hold the folder's lock, so a server that still runs here belongs to nobody.
        if (process(cluster).isPresent()) pgCtl("-m", "fast", "-w", "-t", "120", "stop");
        if (process(cluster).isPresent())
            throw new CannotStart("A PostgreSQL that an earlier run left on " + cluster + " does not stop; see " + log()
                    + ", or end process " + line(cluster, 0).orElse("?") + ".");
        buryTheDead();
    }

    /** PostgreSQL itself takes any living process of that number for another server, and would not start beside it. */
    private void buryTheDead() {
        try {
            Files.deleteIfExists(pidFile(cluster));
        } catch (IOException e) {
            throw new CannotStart("The file " + pidFile(cluster) + " can't be removed: " + e.getMessage() + ".", e);
        }
    }

    private void start(int port) {
        for (int attempt = 1; ; attempt++) {
            if (pgCtl("-l", log().toString(), "-o", OPTIONS.formatted(port), "-w", "-t", "300", "start")) return;
            // A killed postmaster's children need a moment to notice; until then its shared memory is taken.
            if (attempt == ATTEMPTS_WHILE_OLD_BACKENDS_END)
                throw new CannotStart("PostgreSQL did not start; see " + log() + ".");
            pause(BETWEEN_ATTEMPTS);
        }
    }

    private void watch() {
        while (wanted) {
            pause(BETWEEN_LOOKS);
            if (process(cluster).isEmpty()) startAgain();
        }
    }

    private synchronized void startAgain() {
        if (!wanted) return;
        int port = port(cluster).orElseGet(Postmaster::freePort);
        LOG.warn("PostgreSQL has ended though nobody stopped it; it is started again. See {}.", log());
        try {
            buryTheDead();
            start(port);
        } catch (CannotStart notYet) {
            LOG.error("{} It is tried again.", notYet.getMessage());
        }
    }

    private boolean pgCtl(String... arguments) {
        var all = new ArrayList<>(List.of("-D", cluster.toString()));
        all.addAll(List.of(arguments));
        return programs.run("pg_ctl", all).exit() == 0;
    }

    private Path log() {
        return cluster.resolveSibling("postgres.log");
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static Optional<String> line(Path cluster, int number) {
        try {
            return Optional.of(Files.readAllLines(pidFile(cluster)).get(number).strip())
                    .filter(line -> line.matches("[0-9]{1,9}"));
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL was starting.", e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }
}
