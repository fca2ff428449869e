package org.homeward.clearinghouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Keys;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL of our own, in the data folder: for trying out and for one workstation. Production brings its own by URL.
 *
 * <p>Durable (fsync, synchronous_commit and full_page_writes on), loopback only, passwords by scram from the first moment. One running
 * Homeward has a data folder to itself; a server left behind by a killed run is stopped, in an orderly way, before a new one starts.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private final Path cluster;
    private final PostgresBinaries programs;
    private final Postmaster postmaster;
    private final Keys keys;
    private final DataFolder folder;

    private EmbeddedDatabase(Path data, DataFolder folder) {
        this.cluster = data.resolve("postgres");
        this.programs = PostgresBinaries.in(data.resolve("postgres-programs"));
        this.postmaster = new Postmaster(cluster, programs);
        this.keys = Keys.of(data);
        this.folder = folder;
    }

    /** Starts, or starts again, the database kept in {@code data}. Throws {@link CannotStart} when it can't. */
    public static EmbeddedDatabase start(Path data) {
        PostgresBinaries.requireUserNamespace();
        var folder = DataFolder.take(data);
        try {
            var database = new EmbeddedDatabase(data, folder);
            if (Files.exists(database.cluster)) database.requireSameVersion();
            else database.initialise();
            database.postmaster.start();
            return database;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Whether a folder holds a database, running or not. */
    static boolean isIn(Path data) {
        return Files.exists(data.resolve("postgres/PG_VERSION"));
    }

    /** The database of a Homeward that is running on this folder now, or empty when none is. */
    public static Optional<DatabaseAddress> running(Path data, String name) {
        if (!DataFolder.isTaken(data)) return Optional.empty();
        return Postmaster.port(data.resolve("postgres")).map(port -> address(Keys.of(data), port, name));
    }

    /** Makes a database of the given name, and the two roles, when they are not there. */
    public DatabaseAddress database(String name) {
        int port = Postmaster.port(cluster)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running in " + cluster));
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
        postmaster.stop();
        folder.close();
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

    /** What an older PostgreSQL reads is written by no newer one: saying so beats a server that does not start. */
    private void requireSameVersion() {
        var ours = programs.run("postgres", List.of("--version")).output().replaceAll(".*\\) (\\d+).*", "$1");
        try {
            var theirs = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!theirs.equals(ours))
                throw new CannotStart(
                        "The data folder " + cluster.getParent() + " was made by a Homeward with PostgreSQL " + theirs
                                + " and this one brings " + ours + ": start that Homeward again.");
        } catch (IOException e) {
            throw new CannotStart("The folder " + cluster + " is no whole PostgreSQL: bring it back from a backup.", e);
        }
    }

    private void initialise() {
        // Made aside and moved, so that a killed first start leaves no half a cluster.
        var aside = cluster.resolveSibling("postgres.new");
        // The password is there before the first connection can be made, so nobody is trusted for a moment.
        var password = keys.folder().resolve("initial-superuser-password");
        try {
            FileSystemUtils.deleteRecursively(aside);
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
                            "--pgdata=" + aside));
            if (made.exit() != 0)
                throw new CannotStart("PostgreSQL could not make its folder " + cluster + ": " + made.output());
            Files.move(aside, cluster, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException("first start of PostgreSQL", e);
        }
    }
}
