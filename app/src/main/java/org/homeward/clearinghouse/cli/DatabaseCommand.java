package org.homeward.clearinghouse.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.ToIntBiFunction;
import javax.sql.DataSource;
import org.homeward.clearinghouse.Databases;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What needs the database of a data folder and no server: one may be running beside it. */
abstract class DatabaseCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            defaultValue = Cli.DATA,
            scope = picocli.CommandLine.ScopeType.INHERIT,
            description = "Folder that holds everything (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    /**
     * Returns the exit code of what was done with the folder and its database.
     *
     * @param what the database may not have yet: {@code users}
     */
    final int run(String what, ToIntBiFunction<Path, DataSource> act) {
        var folder = data.toAbsolutePath().normalize();
        try (var databases = Databases.open(folder)) {
            var address = databases.address();
            return act.applyAsInt(
                    folder,
                    new DriverManagerDataSource(address.url(), address.application(), address.applicationPassword()));
        } catch (BadSqlGrammarException noTables) {
            return fault("This database has no " + what + " yet: start Homeward once on it, then run this again.");
        }
    }

    final int fault(String sentence) {
        Objects.requireNonNull(spec).commandLine().getErr().println(sentence);
        return ExitCode.SOFTWARE;
    }

    final PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
