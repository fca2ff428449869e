package org.homeward.bench.query;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.bench.Job;
import org.homeward.bench.Meter;
import org.homeward.bench.Outcome;
import org.homeward.bench.Settings;
import org.homeward.bench.data.Population;
import org.homeward.engine.model.RecordBytes;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Puts the population into the database of a server, which is to be asked for it by {@link HttpTask}. What its filing would leave there row by
 * row is copied in at once; the server takes the rows into its index when it next looks, as it does all that is filed. The database is the
 * one that {@code HOMEWARD_BENCH_DATABASE} names as a JDBC address, with the role and password of its owner: a demo's on this machine, and
 * no other.
 */
public final class ServerArchive {
    public static final String DATABASE = "HOMEWARD_BENCH_DATABASE";
    private static final int BATCH = 10_000;
    private static final int FIRST_SEALED = 1_024;

    private final Connection connection;
    private final Population people;

    private ServerArchive(Connection connection, Population people) {
        this.connection = connection;
        this.people = people;
    }

    public static Outcome run(Job job, Settings settings) throws IOException, SQLException {
        var figures = new LinkedHashMap<String, Double>();
        var meter = new Meter();
        try (var connection = DriverManager.getConnection(ofThisMachine(String.valueOf(System.getenv(DATABASE))))) {
            fill(connection, new Population(settings.records(), settings.seed()));
        }
        figures.put("records", (double) settings.records());
        figures.put("wall s", meter.wallSeconds());
        return new Outcome(job, figures, "in the database; the server's index follows");
    }

    static String ofThisMachine(String address) throws IOException {
        var parts = Driver.parseURL(address, null);
        if (parts == null)
            throw new IOException(
                    DATABASE + " must be a JDBC address such as jdbc:postgresql://127.0.0.1:5432/homeward?user=…");
        for (var host : parts.getProperty("PGHOST", "").split(","))
            if (!InetAddress.getByName(host).isLoopbackAddress())
                throw new IOException(DATABASE + " must be on this machine, not on " + host);
        return address;
    }

    /** All or nothing. */
    static void fill(Connection connection, Population people) throws IOException, SQLException {
        connection.setAutoCommit(false);
        new ServerArchive(connection, people).fill();
        connection.commit();
    }

    private void fill() throws IOException, SQLException {
        requireDemo();
        long position = lastPosition();
        copy("entities_record (id, kind, source, reference, said_at, received_at, bytes)", this::record);
        copy("entities_outbox (change, subject, position)", row -> change(row, position));
        long last = position + people.size() + sealedBefore(people.size());
        try (var sql = connection.createStatement()) {
            sql.execute("update entities_progress set position = %d, records = records + %d"
                    .formatted(last, people.size()));
        }
    }

    /** What is put in is not taken out again, and nobody's own records are to lie beside it. */
    private void requireDemo() throws SQLException {
        try (var sql = connection.createStatement();
                var found = sql.executeQuery("select from homeward_demo")) {
            if (!found.next())
                throw new SQLException("the database is of no demo: start one with bin/run and name its database");
        }
    }

    /** Keeps the server from giving positions meanwhile. */
    private long lastPosition() throws SQLException {
        try (var sql = connection.createStatement();
                var found = sql.executeQuery("select position from entities_progress for update")) {
            if (!found.next()) throw new SQLException("the database is of no Homeward");
            return found.getLong(1);
        }
    }

    private void copy(String table, IntFunction<String> line) throws IOException, SQLException {
        try (var out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy " + table + " from stdin", 1 << 16)) {
            for (int from = 0; from < people.size(); from += BATCH) {
                var lines = IntStream.range(from, Math.min(from + BATCH, people.size()))
                        .parallel()
                        .mapToObj(line)
                        .collect(Collectors.joining());
                out.write(lines.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private String record(int row) {
        var record = people.get(row).asRecord();
        var provenance = record.provenance();
        return String.join(
                        "\t",
                        record.id().hex(),
                        record.kind().name(),
                        provenance.source(),
                        provenance.reference(),
                        provenance.saidAt().toString(),
                        Instant.EPOCH.toString(),
                        "\\\\x" + HexFormat.of().formatHex(RecordBytes.write(record)))
                + "\n";
    }

    /** Statistics are sealed each time as many rows came in as there were before three times over, and at the end. */
    private String change(int row, long before) {
        long position = before + 1 + row + sealedBefore(row);
        var put = "PUT\t" + people.get(row).asRecord().id().hex() + "\t" + position + "\n";
        return sealedBefore(row + 1) == sealedBefore(row)
                ? put
                : put + "SNAPSHOT\t" + (row + 1) + "\t" + (position + 1) + "\n";
    }

    /** How often, when so many rows are in. */
    private int sealedBefore(int rows) {
        int times = rows == people.size() ? 1 : 0;
        for (long at = FIRST_SEALED; at <= rows && at < people.size(); at *= 4) times++;
        return times;
    }
}
