package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
