package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateTests {
    @TempDir
    Path folder;

    @Test
    void anArchiveIsWrittenToANewFolder() {
        assertThat(simulate("50", folder.resolve("new"))).isZero();
        assertThat(folder.resolve("new"))
                .isDirectoryContaining("glob:**README.txt")
                .isDirectoryContaining("glob:**records.csv");
    }

    @Test
    void aFolderWithFilesIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("records.csv"), "mine");
        assertThat(simulate("50", folder)).isEqualTo(2);
        assertThat(folder.resolve("records.csv")).hasContent("mine");
    }

    @Test
    void anImpossibleNumberIsWrongUsage() {
        assertThat(simulate("0", folder.resolve("new"))).isEqualTo(2);
        assertThat(simulate("many", folder.resolve("new"))).isEqualTo(2);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsAFault() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThat(simulate("50", file.resolve("below"))).isEqualTo(1);
    }

    @Test
    void theSecondNoiseHasANameAndANumber() throws IOException {
        assertThat(simulate("50", folder.resolve("name"), "--noise", "scanned")).isZero();
        assertThat(simulate("50", folder.resolve("number"), "--noise", "2")).isZero();
        assertThat(simulate("50", folder.resolve("typed"))).isZero();
        assertThat(folder.resolve("number/records.csv"))
                .hasSameBinaryContentAs(folder.resolve("name/records.csv"))
                .content()
                .isNotEqualTo(Files.readString(folder.resolve("typed/records.csv")));
        assertThat(folder.resolve("name/README.txt")).content().contains("noise SCANNED");
        assertThat(simulate("50", folder.resolve("loud"), "--noise", "loud")).isEqualTo(2);
        assertThat(folder.resolve("loud")).doesNotExist();
    }

    private static int simulate(String records, Path out, String... more) {
        var arguments =
                new ArrayList<>(List.of("simulate", "--records", records, "--seed", "7", "--out", out.toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }
}
