package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReindexTests {
    @TempDir
    private Path data;

    private final StringWriter said = new StringWriter();

    @Test
    void reindexingAsksTheServerOfThatFolder() throws Exception {
        Files.createDirectories(data.resolve("index"));

        assertThat(reindex("--data", data.toString())).isZero();
        assertThat(data.resolve("index/rebuild-asked")).exists();
    }

    @Test
    void aFolderWithoutAnIndexIsRefusedInOneSentence() {
        assertThat(reindex("--data", data.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("There is no index");
    }

    private int reindex(String... arguments) {
        return new CommandLine(new Reindex())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }
}
