package org.homeward.clearinghouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One PostgreSQL for the whole test run, one database for each application context. */
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Started by the first context that needs it. */
    private static final class Shared {
        private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.start(folder("database"));

        static {
            // After the contexts have closed: they still write on their way out.
            SpringApplication.getShutdownHandlers().add(DATABASE::close);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = "homeward_" + COUNT.incrementAndGet();
        var settings = new HashMap<>(Shared.DATABASE.database(name).properties());
        settings.put("server.shutdown", "immediate");
        // All contexts of a run stay open beside each other, and PostgreSQL has a hundred connections for all of them.
        settings.put("spring.datasource.hikari.minimum-idle", "1");
        settings.put("spring.datasource.hikari.idle-timeout", "10000");
        // PostgreSQL stops beside the context: what still asks then should not wait half a minute for it.
        settings.put("spring.datasource.hikari.connection-timeout", "5000");
        // Pictures are read by processes of their own, which start slowly on a machine that runs every test at once.
        settings.put("homeward.imagery.time", "60s");
        settings.put("homeward.data", folder("data").toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory("homeward-" + name).resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
