package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts under bin, where they stop before anything is built. */
class ScriptTests {
    private static final Path BIN = Path.of("../bin").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private record Ended(int exit, String said) {}

    @Test
    void withoutAJdk25ItSaysSo() throws Exception {
        var ended = prerequisites("is_jdk_25() { return 1; }; find_jdk_25", Map.of());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).startsWith("Homeward needs a JDK 25").hasLineCount(1);
    }

    @Test
    void anotherJdkInFrontIsPassedOver() throws Exception {
        var found = prerequisites(
                "find_jdk_25", Map.of("JAVA_HOME", folder.toString(), "HOMEWARD_JDK", System.getProperty("java.home")));
        assertThat(found.said()).isEqualTo(System.getProperty("java.home"));
        assertThat(found.exit()).isZero();
    }

    @Test
    void anOldNodeIsNotTaken() throws Exception {
        program("node", "echo 18");
        program("npm", "");
        var ended = prerequisites("require_node_20", Map.of("PATH", folder + ":" + System.getenv("PATH")));
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("Node 20").hasLineCount(1);
    }

    @Test
    void wrongUsageIsOneSentence() throws Exception {
        for (var wrong : new String[][] {{"--fast"}, {"--port"}, {"--port", "http"}, {"--data", ""}}) {
            var ended = run(Map.of(), BIN.resolve("run").toString(), wrong);
            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.said()).hasLineCount(1);
        }
    }

    @Test
    void aBoundOnMemoryThatIsNoSizeIsRefusedInOneSentence() throws Exception {
        for (var wrong : List.of("--memory=", "--memory=x", "--memory=6", "--memory=0g", "--memory=6g -version")) {
            var ended = run(Map.of(), BIN.resolve("homeward").toString(), wrong, "link");
            assertThat(ended.exit()).as(wrong).isEqualTo(2);
            assertThat(ended.said()).contains("such as 800m or 6g").hasLineCount(1);
        }
    }

    private void program(String name, String text) throws Exception {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended prerequisites(String call, Map<String, String> environment) throws Exception {
        return run(
                environment, "bash", "-c", "set -euo pipefail; . '" + BIN.resolve("prerequisites.sh") + "'; " + call);
    }

    private Ended run(Map<String, String> environment, String program, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(program);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Ended(process.waitFor(), said);
    }
}
