package org.homeward.bench.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.bench.data.Population;
import org.homeward.engine.model.RecordBytes;
import org.junit.jupiter.api.Test;

/** Against the tables as the product's own migration makes them. */
class ServerArchiveTests {
    private static final Path MIGRATION =
            Path.of("../app/src/main/resources/db/migration/entities/V1__records_and_outbox.sql");

    private static final Path DEMO = Path.of("../app/src/main/resources/db/migration/__root/V2__demo.sql");

    @Test
    void aDatabaseElsewhereIsNotTouched() throws IOException {
        var here = "jdbc:postgresql://127.0.0.1:5432/homeward?user=me";
        assertThat(ServerArchive.ofThisMachine(here)).isEqualTo(here);
        for (var elsewhere : List.of("192.0.2.1", "127.0.0.1:5432,192.0.2.1"))
            assertThatThrownBy(() -> ServerArchive.ofThisMachine("jdbc:postgresql://" + elsewhere + "/homeward"))
                    .hasMessageContaining("must be on this machine, not on 192.0.2.1");
        assertThatThrownBy(() -> ServerArchive.ofThisMachine("homeward"))
                .hasMessageContaining("must be a JDBC address");
    }

    @Test
    void whatFilingWouldLeaveIsInTheDatabaseAndInOrderBehindWhatWasThere() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start();
                var database = postgres.getPostgresDatabase().getConnection()) {
            assertThatThrownBy(() -> ServerArchive.fill(database, new Population(8, 1)))
                    .isInstanceOf(SQLException.class);
            database.rollback();
            run(database, "create role homeward_app", Files.readString(MIGRATION), Files.readString(DEMO));
            database.commit();
            assertThatThrownBy(() -> ServerArchive.fill(database, new Population(8, 1)))
                    .hasMessageContaining("of no demo");
            database.rollback();
            run(database, "insert into homeward_demo default values");
            var some = new Population(1_500, 1);
            var more = new Population(40, 2);
            ServerArchive.fill(database, some);
            ServerArchive.fill(database, more);

            assertThat(all(database, "select position from entities_outbox order by position"))
                    .isEqualTo(numbers(1_500 + 2 + 40 + 1));
            assertThat(all(database, "select position from entities_outbox where change = 'SNAPSHOT' order by 1"))
                    .containsExactly("1025", "1502", "1543");
            assertThat(all(database, "select position || ' ' || records from entities_progress"))
                    .containsExactly("1543 1540");
            assertThat(all(
                            database,
                            "select id from entities_record join entities_outbox on subject = id order by position"))
                    .hasSize(1_540)
                    .startsWith(some.get(0).asRecord().id().hex())
                    .endsWith(more.get(39).asRecord().id().hex());
            assertThat(bytes(database, some.get(7).asRecord().id().hex()))
                    .isEqualTo(RecordBytes.write(some.get(7).asRecord()));
        }
    }

    private static List<String> numbers(int last) {
        var numbers = new ArrayList<String>();
        for (int i = 1; i <= last; i++) numbers.add(Integer.toString(i));
        return numbers;
    }

    private static void run(Connection database, String... statements) throws SQLException {
        try (var sql = database.createStatement()) {
            for (var statement : statements) sql.execute(statement);
        }
    }

    private static List<String> all(Connection database, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var sql = database.createStatement();
                var rows = sql.executeQuery(query)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private static byte[] bytes(Connection database, String id) throws SQLException {
        try (var sql = database.prepareStatement("select bytes from entities_record where id = ?")) {
            sql.setString(1, id);
            try (var rows = sql.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getBytes(1);
            }
        }
    }
}
