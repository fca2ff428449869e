package org.homeward.bench.query;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.bench.ProcessTree;
import org.homeward.bench.data.Population;
import org.homeward.engine.Clue;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's pg_trgm: the whole row as one text under a GiST index, nearest first by trigram similarity. The server is one of our own,
 * or the one that {@code HOMEWARD_BENCH_POSTGRES} names as a JDBC address.
 */
final class TrigramFinder implements Finder {
    static final String ELSEWHERE = "HOMEWARD_BENCH_POSTGRES";
    private static final int BATCH = 10_000;

    private final @Nullable EmbeddedPostgres own;
    private final Connection connection;
    private @Nullable PreparedStatement nearest;
    private int rows;

    TrigramFinder(Path folder) throws IOException, SQLException {
        var elsewhere = System.getenv(ELSEWHERE);
        own = elsewhere == null ? start(folder) : null;
        connection = own == null
                ? DriverManager.getConnection(String.valueOf(elsewhere))
                : own.getPostgresDatabase().getConnection();
    }

    private static EmbeddedPostgres start(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("maintenance_work_mem", "1GB")
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .start();
    }

    @Override
    public void load(Population archive) throws SQLException {
        rows = archive.size();
        run("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        run("CREATE TEMP TABLE person (id text, said text)");
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("INSERT INTO person VALUES (?, ?)")) {
            for (int i = 0; i < rows; i++) {
                var row = archive.get(i);
                insert.setString(1, row.id());
                insert.setString(2, text(row.values()));
                insert.addBatch();
                if (i % BATCH == BATCH - 1) insert.executeBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        run("CREATE INDEX person_said ON person USING gist (said gist_trgm_ops (siglen = 64))");
        run("ANALYZE person");
        nearest = connection.prepareStatement("SELECT id FROM person ORDER BY said <-> ? LIMIT ?");
    }

    private static String text(List<Clue> values) {
        return values.stream()
                .map(value -> value.said().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public List<Found> find(List<Clue> asked, int limit) throws SQLException {
        if (nearest == null) throw new IllegalStateException("nothing is loaded");
        nearest.setString(1, text(asked));
        nearest.setInt(2, limit);
        var found = new ArrayList<Found>();
        try (var result = nearest.executeQuery()) {
            while (result.next()) found.add(new Found(result.getString(1), false));
        }
        return found;
    }

    @Override
    public Space space() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT pg_total_relation_size('person')")) {
            result.next();
            return new Space((double) result.getLong(1) / rows, 0);
        }
    }

    /** The server's processes, for their CPU and memory are not this one's. Empty for a server elsewhere. */
    @Nullable
    ProcessTree server(Path folder) throws IOException {
        if (own == null) return null;
        var pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .getFirst();
        return new ProcessTree(Long.parseLong(pid.strip()));
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        if (own != null) own.close();
    }
}
