package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.DatabaseAddress;
import org.homeward.clearinghouse.Databases;
import org.homeward.clearinghouse.RunningServer;
import org.homeward.clearinghouse.access.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/homeward verify-audit} and {@code user} as an operator runs them: in processes of their own, beside a server and without one. */
class VerifyAuditCommandTests {
    private static final Pattern ROWS = Pattern.compile("Audit trail: (\\d+) rows");

    @TempDir
    private Path folder;

    @Test
    void itVerifiesBesideAServerAndWithoutOneAndItsExitCodeTells() throws Exception {
        var data = folder.resolve("data");
        try (var server = RunningServer.start(data)) {
            assertThat(server.address()).isNotBlank();
            assertThat(HostCommand.run("user", "add", "a.first", "--data", data.toString())
                            .exit())
                    .isZero();
            var beside = HostCommand.run("verify-audit", "--data", data.toString());
            assertThat(beside.exit()).as(beside.said()).isZero();
            assertThat(beside.said()).contains("No fault found.").contains("The last checkpoint was signed at row ");
        }
        var stopped = HostCommand.run("verify-audit", "--data", data.toString());
        assertThat(stopped.exit()).as(stopped.said()).isZero();
        long rows = rows(stopped);
        // What was written last was signed at the shutdown.
        assertThat(stopped.said()).contains("signed at row " + rows + ",").doesNotContain("Nothing speaks for");

        asOwner(data, "update access_audit set actor = 'nobody' where number = " + rows);
        var changed = HostCommand.run("verify-audit", "--data", data.toString());
        assertThat(changed.exit()).as(changed.said()).isEqualTo(1);
        assertThat(changed.said()).contains("FAULT row " + rows + ": changed");

        asOwner(data, "delete from access_audit where number = " + rows);
        var cut = HostCommand.run("verify-audit", "--data", data.toString());
        assertThat(cut.exit()).as(cut.said()).isEqualTo(1);
        assertThat(cut.said()).contains("FAULT row " + rows + ": cut off at the end of the trail");

        var keyless = HostCommand.run("verify-audit", "--data", data.toString(), "--keys", folder.toString());
        assertThat(keyless.exit()).as(keyless.said()).isEqualTo(2);
        assertThat(keyless.said()).contains("--keys").hasLineCount(1);
        assertThat(HostCommand.run("verify-audit", "--fast").exit()).isEqualTo(2);
    }

    @Test
    void withoutADatabaseItSaysSoAndMakesNone() throws Exception {
        var nothing = folder.resolve("nothing");
        for (var command : List.of(List.of("verify-audit"), List.of("user", "unlock", "a.first"))) {
            var arguments = new ArrayList<>(command);
            arguments.addAll(List.of("--data", nothing.toString()));
            var ended = HostCommand.run(arguments.toArray(String[]::new));
            assertThat(ended.exit()).as(ended.said()).isEqualTo(2);
            assertThat(ended.said())
                    .contains("There is no database in " + nothing)
                    .hasLineCount(1);
        }
        assertThat(nothing).doesNotExist();
    }

    /** The trail is several times the heap: it is read in pieces. */
    @Test
    void aLongTrailIsVerifiedInLittleMemory() throws Exception {
        var data = folder.resolve("data");
        RunningServer.start(data).close();
        asOwner(data, """
                select count(access_append(rows)) from (
                    select array_agg(array['2026-11-12T08:00:00Z', 'system', 'DCHOMEWD0', 'TESTED', 'CASE NCM-' || n, 'DONE',
                                           'REQUEST', 'RFI-' || n, repeat('x', 2000), '', '192.0.2.7', '0123456789ab']) as rows
                    from generate_series(1, 60000) n group by n / 1000) batches
                """);
        assertThat(HostCommand.run("user", "add", "a.first", "--data", data.toString())
                        .exit())
                .isZero();
        var ended = HostCommand.run(List.of("-Xmx32m"), "verify-audit", "--data", data.toString());
        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(rows(ended)).isGreaterThan(60_000);

        asOwner(data, "update access_audit set detail = 'y' where number = 20000");
        asOwner(data, "update access_audit set hash = sha256(hash) where number > 40000");
        var changed = HostCommand.run(List.of("-Xmx32m"), "verify-audit", "--data", data.toString());
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.said()).contains("FAULT row 20000: changed", "FAULT rows 40001 to ");
    }

    @Test
    void halfALineLeftByAFullDiskDamagesNoOther() throws Exception {
        var data = folder.resolve("data");
        RunningServer.start(data).close();
        assertThat(HostCommand.run("user", "add", "a.first", "--data", data.toString())
                        .exit())
                .isZero();
        var file = Keys.of(data).folder().resolve("audit-checkpoints.tsv");
        var whole = Files.readString(file, StandardCharsets.UTF_8);
        Files.writeString(file, "9\t5a5a", StandardOpenOption.APPEND);
        var damaged = HostCommand.run("verify-audit", "--data", data.toString());
        assertThat(damaged.said()).contains("FAULT line " + (whole.lines().count() + 1) + " of audit-checkpoints.tsv");

        assertThat(HostCommand.run("user", "add", "a.second", "--data", data.toString())
                        .exit())
                .isZero();
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .startsWith(whole)
                .doesNotContain("9\t5a5a");
        assertThat(HostCommand.run("verify-audit", "--data", data.toString()).exit())
                .isZero();
    }

    private static long rows(HostCommand ended) {
        var found = ROWS.matcher(ended.said());
        assertThat(found.find()).as(ended.said()).isTrue();
        return Long.parseLong(found.group(1));
    }

    /** With all rights in the database, as whoever tampers would have. */
    private static void asOwner(Path data, String sql) throws Exception {
        try (var databases = Databases.open(data);
                var connection = owner(databases.address());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection owner(DatabaseAddress address) throws Exception {
        return DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
    }
}
