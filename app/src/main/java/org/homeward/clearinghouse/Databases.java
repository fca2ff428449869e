package org.homeward.clearinghouse;

import java.nio.file.Path;

/**
 * The one way to a database for every command: the operator's own when the environment names one, else that of a Homeward running on the
 * folder, else one started for as long as this is open.
 */
public final class Databases implements AutoCloseable {
    private static final String NAME = "homeward";
    private final DatabaseAddress address;
    private final boolean embedded;
    private final Runnable close;

    private Databases(DatabaseAddress address, boolean embedded, Runnable close) {
        this.address = address;
        this.embedded = embedded;
        this.close = close;
    }

    /** For a command beside a server that may be running. Throws {@link CannotStart} when there is nothing yet: none of them begins one. */
    public static Databases open(Path data) {
        return ExternalDatabase.named(System.getenv(), data)
                .or(() -> EmbeddedDatabase.running(data, NAME))
                .map(address -> new Databases(address, false, () -> {}))
                .orElseGet(() -> startAgain(data));
    }

    /** For the server, which has the data folder to itself. Throws {@link CannotStart} when another has it. */
    public static Databases serve(Path data) {
        return ExternalDatabase.named(System.getenv(), data)
                // The index is in the folder also when the database is not.
                .map(address -> new Databases(address, false, DataFolder.take(data)::close))
                .orElseGet(() -> start(data));
    }

    public DatabaseAddress address() {
        return address;
    }

    public boolean isEmbedded() {
        return embedded;
    }

    @Override
    public void close() {
        close.run();
    }

    private static Databases startAgain(Path data) {
        if (!EmbeddedDatabase.isIn(data))
            throw new CannotStart("There is no database in " + data
                    + " yet: name the folder with --data, or start Homeward on it once with bin/run.");
        return start(data);
    }

    private static Databases start(Path data) {
        var database = EmbeddedDatabase.start(data);
        return new Databases(database.database(NAME), true, database::close);
    }
}
