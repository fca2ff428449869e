package org.homeward.clearinghouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** PostgreSQL of our own, for trying out and for one workstation. Production brings its own by URL. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String OWNER = "homeward_owner";
    private static final String APPLICATION = "homeward_app";
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts, or starts again, the database kept in {@code folder}. */
    public static EmbeddedDatabase start(Path folder) {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
            return new EmbeddedDatabase(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder, e);
        }
    }

    /** Makes a database of the given name when it is not there. */
    public DatabaseAddress database(String name) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            for (var role : new String[] {OWNER, APPLICATION}) sql.execute("""
                        do $$ begin
                          if not exists (select from pg_roles where rolname = '%s') then create role %s login password '%s'; end if;
                        end $$
                        """.formatted(role, role, role));
            try (var found = sql.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (!found.next()) sql.execute("create database " + name + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " could not be made", e);
        }
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name,
                OWNER,
                OWNER,
                APPLICATION,
                APPLICATION);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
