package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.homeward.clearinghouse.CannotStart;
import org.homeward.clearinghouse.DatabaseAddress;
import org.homeward.clearinghouse.Databases;
import org.homeward.clearinghouse.access.Keys;
import org.homeward.clearinghouse.cli.audit.AuditVerifier;
import org.homeward.clearinghouse.cli.audit.Findings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells whether the audit trail is what was written, and names the place of each fault. Works beside a running server. */
@Command(
        name = "verify-audit",
        description = "Find and place any change, deletion, insertion, swap or cut in the audit trail.",
        mixinStandardHelpOptions = true,
        footer = "Exit 0: whole up to the last signed checkpoint. 1: a fault, named. 2: could not be verified.")
final class VerifyAudit implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            defaultValue = Cli.DATA,
            description = "Folder that holds everything (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--keys",
            description = "Folder with the public key and the checkpoints (default: that of the data folder).")
    private @Nullable Path keys;

    @Override
    public Integer call() {
        var folder = data.toAbsolutePath().normalize();
        try (var databases = Databases.open(folder)) {
            var findings =
                    verify(databases.address(), keys == null ? Keys.of(folder).folder() : keys);
            var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
            findings.lines().forEach(out::println);
            out.flush();
            return findings.isWhole() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** In one moment of the database; changes nothing. */
    static Findings verify(DatabaseAddress address, Path keys) {
        try (var connection =
                DriverManager.getConnection(address.url(), address.application(), address.applicationPassword())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return AuditVerifier.verify(connection, keys);
        } catch (SQLException e) {
            throw new CannotStart("The audit trail can't be read: " + e.getMessage() + ".", e);
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart(
                    "The public key and the checkpoints can't be read from " + keys
                            + ": say with --keys where audit-checkpoint.pub lies.",
                    e);
        }
    }
}
