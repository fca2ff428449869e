package org.homeward.clearinghouse.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.homeward.clearinghouse.EmbeddedDatabase;
import org.homeward.clearinghouse.Homeward;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the database and the server. */
@Command(name = "serve", description = "Start the database and the server.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port on the loopback interface (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "Folder that holds everything (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        var database = EmbeddedDatabase.start(data.resolve("postgres").toAbsolutePath());
        var settings = new HashMap<>(database.database("homeward").properties());
        settings.put("server.port", port);
        settings.put("homeward.data", data.toAbsolutePath().toString());
        new SpringApplicationBuilder(Homeward.class).properties(settings).run();
        return -1;
    }
}
