package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseTests {
    private Path folder;
    private EmbeddedDatabase database;
    private DatabaseAddress address;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        database = EmbeddedDatabase.start(folder.resolve("data"));
        address = database.database("homeward");
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws SQLException {
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"})
            assertThat(show(setting)).as(setting).isEqualTo("on");
    }

    @Test
    void onlyThisMachineReachesIt() throws SQLException {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(address.url(), "postgres", "postgres"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(address.url(), address.owner(), ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theKeysLieOutsideTheData() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("data.keys"))).hasSize(3);
        assertThat(folder.resolve("data.keys/database-application")).exists();
        assertThat(folder.resolve("data/database-application")).doesNotExist();
    }

    @Test
    void theApplicationMayNotCreateTables() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        address.url(), address.application(), address.applicationPassword());
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("create table mine (a int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    private String show(String setting) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        address.url(), address.application(), address.applicationPassword());
                var shown = connection.createStatement().executeQuery("show " + setting)) {
            shown.next();
            return shown.getString(1);
        }
    }
}
