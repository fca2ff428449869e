package org.homeward.clearinghouse.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.homeward.clearinghouse.DatabaseAddress;
import org.homeward.clearinghouse.EmbeddedDatabase;
import org.homeward.clearinghouse.ProviderClient;
import org.homeward.clearinghouse.RunningServer;
import org.homeward.engine.Clue;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.Query;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.RecordId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Acknowledged means durable: a provider's client files without a pause while the server and its PostgreSQL are killed again and again, at
 * moments that a seed chooses.
 */
class CrashTests {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(150);
    private static final Duration LONGEST_START = Duration.ofSeconds(4);
    private static final int REPORTS_AT_ONCE = 3;

    @TempDir
    private Path folder;

    private Path data;
    private RunningServer server;
    private FilingProvider provider;
    private final long seed = Long.getLong("homeward.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private int kills;

    private enum Kill {
        SERVER,
        POSTMASTER,
        BOTH,
        SERVER_THAT_STARTS
    }

    @BeforeEach
    void start() throws Exception {
        ProviderClient.install();
        data = folder.resolve("data");
        server = RunningServer.start(data);
        provider = FilingProvider.start(data, server.port(), REPORTS_AT_ONCE);
    }

    @Test
    void whateverIsKilledWhenNoAcknowledgedReportIsLostAndTheIndexEqualsTheDatabase() throws Exception {
        System.out.println("seed " + seed);
        try (var filing = provider) {
            for (var kill : kills()) {
                filing.awaitAnswers(1 + random.nextInt(8));
                pauseUpTo(LONGEST_PAUSE);
                carryOut(kill);
            }
            filing.awaitAnswers(2 * REPORTS_AT_ONCE);
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + ", after " + kills + " kills:\n" + server.said(), e);
        }
        assertThat(kills).isGreaterThanOrEqualTo(20);
        awaitIndex();
        assertThat(homeward("verify-audit", "--data", data.toString())).isZero();
        server.stop();

        try (var database = EmbeddedDatabase.start(data)) {
            var db = client(database.database("homeward"));
            nothingAcknowledgedIsLost(db);
            theIndexEqualsTheDatabase(db);
        }
        System.out.printf(
                "%d kills, %d reports finished%n", kills, provider.finished().size());
    }

    private List<Kill> kills() {
        var kills = new ArrayList<Kill>();
        kills.addAll(Collections.nCopies(5, Kill.SERVER));
        kills.addAll(Collections.nCopies(12, Kill.POSTMASTER));
        kills.addAll(Collections.nCopies(2, Kill.BOTH));
        kills.add(Kill.SERVER_THAT_STARTS);
        Collections.shuffle(kills, random);
        return kills;
    }

    private void carryOut(Kill kill) throws Exception {
        kills++;
        switch (kill) {
            // The server that lives on brings its PostgreSQL back.
            case POSTMASTER -> server.killPostmaster();
            case SERVER -> {
                server.kill();
                server = server.again().whenReady();
            }
            case BOTH -> {
                kills++;
                server.killPostmasterFirst();
                server = server.again().whenReady();
            }
            case SERVER_THAT_STARTS -> {
                kills++;
                server.kill();
                server = server.again();
                pauseUpTo(LONGEST_START);
                server.kill();
                server = server.again().whenReady();
            }
        }
    }

    /** Not to wait for anything: to kill at any moment. */
    private void pauseUpTo(Duration longest) {
        LockSupport.parkNanos(random.nextLong(longest.toNanos()));
    }

    private void awaitIndex() {
        var db = client(EmbeddedDatabase.running(data, "homeward").orElseThrow());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> db.sql("""
                        select heard = position and not exists (select from entities_outbox where position is null)
                        from entities_progress
                        """).query(Boolean.class).single());
    }

    private void nothingAcknowledgedIsLost(JdbcClient db) {
        assertThat(provider.submitted()).isNotEmpty();
        assertThat(numbers(db, "select number from cybertips_report")).containsAll(provider.submitted());
        assertThat(numbers(db, "select report from cybertips_file")).containsAll(provider.uploaded());
        assertThat(numbers(db, """
                        select number from cybertips_report r join entities_record e on e.id = r.record
                        where state = 'FINISHED'
                        """)).containsAll(provider.finished().keySet());
    }

    private void theIndexEqualsTheDatabase(JdbcClient db) throws Exception {
        var outbox = new Outbox(db);
        var feed = new Feed(new RecordStore(db, Clock.systemUTC(), outbox), new Ledger(db, outbox));
        var records = db.sql("select id from entities_record")
                .query((row, number) -> new RecordId(row.getString(1)))
                .list();
        try (var index = new Index(data, Clock.systemUTC());
                var fresh = LinkEngine.open(Files.createDirectory(folder.resolve("fresh")), Clock.systemUTC())) {
            assertThat(index.<Long>ask(LinkEngine::size)).isEqualTo(records.size());
            for (var id : records)
                assertThat(index.<Boolean>ask(engine -> engine.record(id).isPresent()))
                        .as(id.hex())
                        .isTrue();
            provider.finished()
                    .forEach((number, email) -> assertThat(found(index, email))
                            .as("%d by %s", number, email)
                            .contains(record(db, number)));

            feed.apply(fresh, outbox.after(0, Integer.MAX_VALUE));
            assertThat(index.<String>ask(LinkEngine::fingerprint)).isEqualTo(fresh.fingerprint());
        }
    }

    /** The records that a search by e-mail brings up. */
    private static List<String> found(Index index, String email) {
        var query = Query.of(List.of(new Clue(Property.EMAIL, email)), 10);
        return index.ask(engine -> engine.search(query)).stream()
                .map(hit -> hit.mention().record().hex())
                .toList();
    }

    private static String record(JdbcClient db, long report) {
        return db.sql("select record from cybertips_report where number = :number")
                .param("number", report)
                .query(String.class)
                .single();
    }

    private static List<Long> numbers(JdbcClient db, String sql) {
        return db.sql(sql).query((row, number) -> row.getLong(1)).list();
    }

    private static JdbcClient client(DatabaseAddress address) {
        return JdbcClient.create(
                new DriverManagerDataSource(address.url(), address.application(), address.applicationPassword()));
    }

    private static int homeward(String... arguments) throws Exception {
        return new ProcessBuilder(RunningServer.command(arguments))
                .inheritIO()
                .start()
                .waitFor();
    }
}
