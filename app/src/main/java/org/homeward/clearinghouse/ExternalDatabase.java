package org.homeward.clearinghouse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.clearinghouse.access.Keys;

/**
 * A PostgreSQL (15 or newer) of the operator's, named by {@code HOMEWARD_DATABASE_URL}, {@code HOMEWARD_DATABASE_USER} and
 * {@code HOMEWARD_DATABASE_PASSWORD_FILE}. That user owns the database and may create roles: the application's own is made by us.
 */
final class ExternalDatabase {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private ExternalDatabase() {}

    /** The database the environment names, or empty when it names none. */
    static Optional<DatabaseAddress> named(Map<String, String> environment, Path data) {
        var url = environment.get("HOMEWARD_DATABASE_URL");
        if (url == null) return Optional.empty();
        if (!url.startsWith("jdbc:postgresql://"))
            throw new CannotStart("HOMEWARD_DATABASE_URL has to begin with jdbc:postgresql:// but is " + url + ".");
        var host = URI.create(url.substring("jdbc:".length())).getHost();
        if (!LOOPBACK.contains(String.valueOf(host)) && !url.contains("sslmode=verify-full"))
            throw new CannotStart("HOMEWARD_DATABASE_URL names another machine: add sslmode=verify-full to it.");
        var keys = Keys.of(data);
        var address = new DatabaseAddress(
                url,
                required(environment, "HOMEWARD_DATABASE_USER"),
                password(required(environment, "HOMEWARD_DATABASE_PASSWORD_FILE")),
                DatabaseRoles.APPLICATION,
                keys.password("database-application"));
        makeApplicationRole(address);
        return Optional.of(address);
    }

    private static void makeApplicationRole(DatabaseAddress address) {
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
                var sql = connection.createStatement()) {
            requireDurable(connection);
            DatabaseRoles.make(sql, address.application(), address.applicationPassword());
        } catch (SQLException e) {
            throw new CannotStart("The database of HOMEWARD_DATABASE_URL can't be used: " + e.getMessage(), e);
        }
    }

    /** What Homeward acknowledges is durable; a database that forgets would make that a lie. */
    private static void requireDurable(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < 15)
            throw new CannotStart("The database of HOMEWARD_DATABASE_URL is PostgreSQL "
                    + connection.getMetaData().getDatabaseProductVersion() + ": Homeward needs 15 or newer.");
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            try (var shown = connection.createStatement().executeQuery("show " + setting)) {
                shown.next();
                if (shown.getString(1).equals("off"))
                    throw new CannotStart(
                            "The database of HOMEWARD_DATABASE_URL may lose what it has committed: turn its " + setting
                                    + " on.");
            }
        }
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null) throw new CannotStart("HOMEWARD_DATABASE_URL is set, so " + name + " has to be set too.");
        return value;
    }

    private static String password(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new CannotStart("HOMEWARD_DATABASE_PASSWORD_FILE can't be read: " + file + ".", e);
        }
    }
}
