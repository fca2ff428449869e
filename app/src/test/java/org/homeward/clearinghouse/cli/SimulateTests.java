package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static int simulate(String records, Path out) {
        return Cli.run("simulate", "--records", records, "--seed", "7", "--out", out.toString());
    }
}
