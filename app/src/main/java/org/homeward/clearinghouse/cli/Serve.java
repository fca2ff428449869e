package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.homeward.clearinghouse.CannotStart;
import org.homeward.clearinghouse.Databases;
import org.homeward.clearinghouse.Homeward;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Starts the database and the server. */
@Command(name = "serve", description = "Start the database and the server.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            defaultValue = Cli.DATA,
            description = "Folder that holds everything (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--demo", description = "Load the demo data on the first start.")
    private boolean demo;

    @Option(
            names = "--listen",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; other than loopback only with TLS.")
    private String listen = "127.0.0.1";

    @Option(names = "--tls-certificate", description = "PEM file with the server's certificate chain.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", description = "PEM file with the certificate's private key.")
    private @Nullable Path key;

    @Option(
            names = "--proxy",
            description =
                    "Address of a reverse proxy whose X-Forwarded-For and X-Forwarded-Proto are believed; once for each.")
    private List<String> proxies = List.of();

    @Option(
            names = "--rehearse",
            description =
                    "Start, show the sign-in page once and stop; without TLS. From that Java can learn what a start needs.")
    private boolean rehearsing;

    @Override
    public Integer call() {
        data = data.toAbsolutePath().normalize();
        requireTlsBeyondLoopback();
        if (rehearsing && certificate != null)
            throw new CannotStart("--rehearse goes without TLS: leave --tls-certificate and --tls-key out.");
        Proxies.settings(proxies);
        requireFreePort();
        var databases = Databases.serve(data);
        // After the application has closed: it still writes on its way out.
        SpringApplication.getShutdownHandlers().add(databases::close);
        var server = run(databases);
        if (rehearsing) return rehearse(server);
        Welcome.print(System.out, address(), data, demo, databases.isEmbedded());
        return Cli.KEEP_RUNNING;
    }

    /** Asks as a browser would. Throws {@link CannotStart} when there is no answer. */
    private Integer rehearse(ApplicationContext server) {
        int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try {
            var signIn = new URI("http", null, listen, port, "/sign-in", null, null);
            RestClient.create().get().uri(signIn).retrieve().toBodilessEntity();
        } catch (URISyntaxException | RestClientException e) {
            throw new CannotStart("Homeward started but doesn't answer: " + e.getMessage(), e);
        }
        System.out.println("Homeward started, answered and stops.");
        return ExitCode.OK;
    }

    private ApplicationContext run(Databases databases) {
        try {
            return new SpringApplicationBuilder(Homeward.class)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .initializers(context -> context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("command line", settings(databases))))
                    .run();
        } catch (RuntimeException e) {
            if (!(NestedExceptionUtils.getMostSpecificCause(e) instanceof FlywayValidateException)) throw e;
            throw new CannotStart(
                    "The database was made or changed by another version of Homeward: start that one, or a newer one.",
                    e);
        }
    }

    private Map<String, Object> settings(Databases databases) {
        var settings = new HashMap<>(databases.address().properties());
        settings.putAll(Proxies.settings(proxies));
        settings.put("server.port", port);
        settings.put("server.address", listen);
        settings.put("homeward.data", data.toString());
        settings.put("homeward.demo", demo);
        settings.put("homeward.address", address());
        if (certificate != null && key != null) {
            settings.put("server.ssl.certificate", certificate.toUri().toString());
            settings.put("server.ssl.certificate-private-key", key.toUri().toString());
        }
        return settings;
    }

    private String address() {
        return (certificate == null ? "http" : "https") + "://" + listen + ":" + port;
    }

    private void requireTlsBeyondLoopback() {
        if ((certificate == null) != (key == null))
            throw new CannotStart("--tls-certificate and --tls-key go together: give both or neither.");
        try {
            if (certificate == null && !InetAddress.getByName(listen).isLoopbackAddress())
                throw new CannotStart(
                        "Homeward listens beyond this machine only with TLS: add --tls-certificate and --tls-key, or leave"
                                + " --listen out.");
        } catch (UnknownHostException e) {
            throw new CannotStart("--listen names no address of this machine: " + listen + ".", e);
        }
    }

    private void requireFreePort() {
        try (var free = new ServerSocket()) {
            free.setReuseAddress(true);
            free.bind(new java.net.InetSocketAddress(listen, port));
        } catch (IllegalArgumentException e) {
            throw new CannotStart("--port is a number from 1 to 65535, not " + port + ".", e);
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + " on " + listen + " is taken or not allowed (" + e.getMessage()
                            + "): choose another with --port.",
                    e);
        }
    }
}
