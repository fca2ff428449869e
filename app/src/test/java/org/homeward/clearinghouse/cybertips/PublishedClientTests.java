package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.TestSecrets;
import org.homeward.clearinghouse.access.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The client that providers use, as published, against this server. */
@HomewardTest
class PublishedClientTests {
    private static final Path SOURCE = Path.of("src/test/resources/provider-client");
    private static final Path INSTALLED = Path.of("target/provider-client").toAbsolutePath();
    private static final String CLIENT = "node_modules/cybertipline-tools/dist/index.js";

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    /** Installed once for each version: the folder is left for the next run. */
    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(INSTALLED);
        for (var name : List.of("package.json", "package-lock.json", ".npmrc", "journey.mjs"))
            Files.copy(SOURCE.resolve(name), INSTALLED.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        if (!Files.exists(INSTALLED.resolve(CLIENT))) run("npm", "ci", "--ignore-scripts", "--engine-strict=false");
    }

    @Test
    void theWholeJourneyWorksUnchanged() throws Exception {
        TestProviders.wire(users, TestProviders.CHAT, port);
        var steps = journey();

        assertThat(steps.get("status")).contains("Remote User : testchat, Remote Ip : 127.0.0.1");
        assertThat(steps.get("minimal")).contains("\"responseCode\":0", "\"reportId\":");
        assertThat(steps.get("retract")).contains("\"responseCode\":0", "\"reportId\":");
        assertThat(steps.get("full")).contains("\"responseCode\":0", "\"reportId\":");
        assertThat(steps.get("upload"))
                .contains("\"responseCode\":0", "\"fileId\":\"", "\"hash\":\"ba2c8a91dcb33d639369d3cde8c11ba1\"");
        assertThat(steps.get("upload without a name")).contains("\"responseCode\":0", "\"fileId\":\"");
        assertThat(steps.get("fileinfo")).contains("\"responseCode\":0", "\"reportId\":");
        assertThat(steps.get("finish")).contains("\"responseCode\":0", "\"fileId\":[\"");
        assertThat(steps.get("finish again")).contains("http status 409");
        assertThat(steps.get("retract finished")).contains("ReportAlreadyFinished");
        assertThat(steps.get("retract unknown")).contains("ReportDoesNotExist");
        assertThat(steps.get("near miss")).contains("MalformedXmlSubmittal");
    }

    private Map<String, String> journey() throws Exception {
        var lines = run(
                "node",
                "journey.mjs",
                "http://127.0.0.1:" + port + "/ispws",
                TestProviders.CHAT.name(),
                TestSecrets.of(users, TestProviders.CHAT),
                "./" + CLIENT);
        var steps = new LinkedHashMap<String, String>();
        for (var line : lines) {
            int tab = line.indexOf('\t');
            if (tab > 0) steps.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return steps;
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
