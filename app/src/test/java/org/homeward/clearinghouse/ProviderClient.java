package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The client that providers use, npm {@code cybertipline-tools} as published, driven by a small script of ours. */
public final class ProviderClient {
    private static final Path SOURCE = Path.of("src/test/resources/provider-client");
    private static final Path INSTALLED = Path.of("target/provider-client").toAbsolutePath();
    private static final String CLIENT = "node_modules/cybertipline-tools/dist/index.js";

    private ProviderClient() {}

    /** Installs it once for each version: the folder is left for the next run. */
    public static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (var name : List.of("package.json", "package-lock.json", ".npmrc", "journey.mjs", "filing.mjs"))
            Files.copy(SOURCE.resolve(name), INSTALLED.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        if (!Files.exists(INSTALLED.resolve(CLIENT))) run("npm", "ci", "--ignore-scripts", "--engine-strict=false");
    }

    /** Every call a provider makes, from status to a retraction too late; what each brought, by its name. */
    public static Map<String, String> journey(int port, String name, String secret)
            throws IOException, InterruptedException {
        var steps = new LinkedHashMap<String, String>();
        for (var line :
                run("node", "journey.mjs", "http://127.0.0.1:" + port + "/ispws", name, secret, "./" + CLIENT)) {
            int tab = line.indexOf('\t');
            if (tab > 0) steps.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return steps;
    }

    /** Files reports, some at once, until its standard input is closed; prints a line for each answer. */
    public static Process filing(int port, String name, String secret, int atOnce) throws IOException {
        var base = "http://127.0.0.1:" + port + "/ispws";
        return new ProcessBuilder("node", "filing.mjs", base, name, secret, "./" + CLIENT, "" + atOnce)
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .start();
        var lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
