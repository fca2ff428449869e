package org.homeward.clearinghouse.access;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/** A second, real connection to the test's database, as the role that owns everything in it: who tampers, not who uses. */
final class OwnerConnection {
    private OwnerConnection() {}

    static Connection open(Environment settings) throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"));
    }

    static void run(Environment settings, String sql) throws SQLException {
        try (var connection = open(settings);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
