package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps Homeward from starting is one sentence, and the exit code is 2. */
class StartSentencesTests {
    @TempDir
    private Path folder;

    private record Ended(int exit, String said) {}

    @Test
    void aSecondRunOnTheSameFolderIsRefused() throws Exception {
        try (var database = EmbeddedDatabase.start(folder.resolve("data"))) {
            assertThat(database.database("homeward").url()).contains("127.0.0.1");
            var ended = serve(Map.of(), "--port", "" + RunningServer.freePort());
            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.said())
                    .startsWith("Another Homeward is running on ")
                    .hasLineCount(1);
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ended = serve(Map.of(), "--port", "" + taken.getLocalPort());
            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.said()).contains("Port " + taken.getLocalPort()).hasLineCount(1);
        }
    }

    @Test
    void listeningBeyondThisMachineNeedsTls() throws Exception {
        var ended = serve(Map.of(), "--listen", "0.0.0.0");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("--tls-certificate").hasLineCount(1);
    }

    @Test
    void aProxyIsNamedByItsAddress() throws Exception {
        var ended = serve(Map.of(), "--proxy", "10.0.0.5", "--proxy", "proxy.example.org");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("--proxy", "proxy.example.org").hasLineCount(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Files.createFile(folder.resolve("data"));
        var ended = serve(Map.of(), "--port", "" + RunningServer.freePort());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("can't be written").hasLineCount(1);
    }

    @Test
    void aDatabaseAddressNeedsItsUserAndPassword() throws Exception {
        var ended = serve(
                Map.of("HOMEWARD_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/homeward"),
                "--port",
                "" + RunningServer.freePort());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("HOMEWARD_DATABASE_USER").hasLineCount(1);
    }

    @Test
    void aDatabaseOnAnotherMachineNeedsAVerifiedConnection() throws Exception {
        var ended = serve(
                Map.of("HOMEWARD_DATABASE_URL", "jdbc:postgresql://db.example.org/homeward"),
                "--port",
                "" + RunningServer.freePort());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("sslmode=verify-full").hasLineCount(1);
    }

    @Test
    void aPortIsANumberThatPortsHave() throws Exception {
        var ended = serve(Map.of(), "--port", "99999");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("1 to 65535").hasLineCount(1);
    }

    @Test
    void rootNeedsAUserNamespace() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        var denied = Files.writeString(
                Files.createDirectory(folder.resolve("bin")).resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(denied, PosixFilePermissions.fromString("rwxr-xr-x"));
        var path = denied.getParent() + ":" + System.getenv("PATH");
        var ended = serve(Map.of("PATH", path), "--port", "" + RunningServer.freePort());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("unshare").hasLineCount(1);
    }

    @Test
    void aClusterOfAnotherPostgresIsNamed() throws Exception {
        var cluster = Files.createDirectories(folder.resolve("data/postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "99\n");
        var ended = serve(Map.of(), "--port", "" + RunningServer.freePort());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("PostgreSQL 99").hasLineCount(1);
    }

    @Test
    void keysThatCannotBeMadeAreNamed() throws Exception {
        var file = Files.createFile(folder.resolve("keys"));
        var ended = serve(Map.of("HOMEWARD_KEYS", file.toString()), "--port", "" + RunningServer.freePort());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("HOMEWARD_KEYS").hasLineCount(1);
    }

    /** What bin/homeward does once when it has built the product. */
    @Test
    void aRehearsalAnswersAndStopsWithItsDatabase() throws Exception {
        var ended = serve(Map.of(), "--rehearse", "--port", "0");
        assertThat(ended.exit()).isZero();
        assertThat(ended.said()).contains("started, answered and stops").doesNotContain("is ready at");
        assertThat(folder.resolve("data/postgres")).exists();
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aRehearsalGoesWithoutTls() throws Exception {
        var ended = serve(Map.of(), "--rehearse", "--port", "0", "--tls-certificate", "c.pem", "--tls-key", "k.pem");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("--rehearse").hasLineCount(1);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void anUnknownOptionIsWrongUsage() throws Exception {
        assertThat(serve(Map.of(), "--fast").exit()).isEqualTo(2);
    }

    private Ended serve(Map<String, String> environment, String... more) throws IOException, InterruptedException {
        var command =
                RunningServer.command("serve", "--data", folder.resolve("data").toString());
        command.addAll(java.util.List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Ended(process.waitFor(), said);
    }
}
