package org.homeward.clearinghouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Keys;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL of our own, in the data folder: for trying out and for one workstation. Production brings its own by URL.
 *
 * <p>Durable (fsync, synchronous_commit and full_page_writes on), loopback only, passwords by scram from the first moment. One running
 * Homeward has a data folder to itself; a server left behind by a killed run is stopped, in an orderly way, before a new one starts.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final int ATTEMPTS_WHILE_OLD_BACKENDS_END = 60;
    private final Path cluster;
    private final PostgresBinaries programs;
    private final Keys keys;
    private final FileLock lock;

    private EmbeddedDatabase(Path data, FileLock lock) {
        this.cluster = data.resolve("postgres");
        this.programs = PostgresBinaries.in(data.resolve("postgres-programs"));
        this.keys = Keys.of(data);
        this.lock = lock;
    }

    /** Starts, or starts again, the database kept in {@code data}. Throws {@link CannotStart} when it can't. */
    public static EmbeddedDatabase start(Path data) {
        PostgresBinaries.requireUserNamespace();
        var database = new EmbeddedDatabase(data, lock(data));
        if (!Files.exists(database.cluster.resolve("PG_VERSION"))) database.initialise();
        database.stopWhatAKilledRunLeft();
        database.startServer();
        return database;
    }

    /** Whether a folder holds a database, running or not. */
    static boolean isIn(Path data) {
        return Files.exists(data.resolve("postgres/PG_VERSION"));
    }

    /** The database of a Homeward that is running on this folder now, or empty when none is. */
    public static Optional<DatabaseAddress> running(Path data, String name) {
        try (var channel = FileChannel.open(lockFile(data), StandardOpenOption.WRITE);
                var free = channel.tryLock()) {
            if (free != null) return Optional.empty();
            return port(data.resolve("postgres")).map(port -> address(Keys.of(data), port, name));
        } catch (OverlappingFileLockException runningInThisProcess) {
            return port(data.resolve("postgres")).map(port -> address(Keys.of(data), port, name));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Makes a database of the given name, and the two roles, when they are not there. */
    public DatabaseAddress database(String name) {
        int port =
                port(cluster).orElseThrow(() -> new IllegalStateException("PostgreSQL is not running in " + cluster));
        var address = address(keys, port, name);
        try (var connection = connect(port, "postgres");
                var sql = connection.createStatement()) {
            for (var role : List.of(address.owner(), address.application()))
                DatabaseRoles.make(
                        sql,
                        role,
                        role.equals(address.owner()) ? address.ownerPassword() : address.applicationPassword());
            try (var found = sql.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (!found.next()) sql.execute("create database " + name + " owner " + address.owner());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " could not be made", e);
        }
        return address;
    }

    /** Stops the server and gives the folder free. */
    @Override
    public void close() {
        programs.run("pg_ctl", List.of("-D", cluster.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the data folder", e);
        }
    }

    private static DatabaseAddress address(Keys keys, int port, String name) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name,
                DatabaseRoles.OWNER,
                keys.password("database-owner"),
                DatabaseRoles.APPLICATION,
                keys.password("database-application"));
    }

    private Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, keys.password("database-superuser"));
    }

    private static Path lockFile(Path data) {
        return data.resolve("in-use");
    }

    private static FileLock lock(Path data) {
        try {
            Files.createDirectories(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var channel = FileChannel.open(lockFile(data), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock != null) return lock;
            channel.close();
        } catch (IOException e) {
            throw new CannotStart("The data folder " + data + " can't be written: " + e.getMessage() + ".", e);
        }
        throw new CannotStart(
                "Another Homeward is running on " + data + ": stop it, or choose another folder with --data.");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private void initialise() {
        // The password is there before the first connection can be made, so there is no moment in which anyone is
        // trusted.
        var password = keys.folder().resolve("initial-superuser-password");
        try {
            Files.writeString(password, keys.password("database-superuser"));
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
            var made = programs.run(
                    "initdb",
                    List.of(
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--username=" + SUPERUSER,
                            "--encoding=UTF8",
                            "--locale=C",
                            "--data-checksums",
                            "--pgdata=" + cluster));
            if (made.exit() != 0)
                throw new CannotStart("PostgreSQL could not make its folder " + cluster + ": " + made.output());
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException("first start of PostgreSQL", e);
        }
    }

    private void stopWhatAKilledRunLeft() {
        // We hold the folder's lock, so a server that still runs here belongs to nobody. Status 0 means running.
        boolean orphan = programs.run("pg_ctl", List.of("-D", cluster.toString(), "status"))
                        .exit()
                == 0;
        if (orphan) programs.run("pg_ctl", List.of("-D", cluster.toString(), "-m", "fast", "-w", "-t", "120", "stop"));
    }

    private void startServer() {
        var options =
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on -c synchronous_commit=on"
                        + " -c full_page_writes=on -c password_encryption=scram-sha-256 -c max_connections=100";
        for (int attempt = 1; ; attempt++) {
            var started = programs.run(
                    "pg_ctl",
                    List.of(
                            "-D",
                            cluster.toString(),
                            "-l",
                            cluster.resolveSibling("postgres.log").toString(),
                            "-o",
                            options.formatted(freePort()),
                            "-w",
                            "-t",
                            "300",
                            "start"));
            if (started.exit() == 0) return;
            // A killed postmaster's children need a moment to notice; until then its shared memory is taken.
            if (attempt == ATTEMPTS_WHILE_OLD_BACKENDS_END)
                throw new CannotStart("PostgreSQL did not start; see " + cluster.resolveSibling("postgres.log") + ".");
            pause(Duration.ofMillis(250));
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

    /** The fourth line of postmaster.pid is the port. */
    private static Optional<Integer> port(Path cluster) {
        try {
            return Optional.of(Integer.valueOf(
                    Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip()));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
