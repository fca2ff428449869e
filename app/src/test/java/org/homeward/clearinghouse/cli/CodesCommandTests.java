package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.clearinghouse.RunningServer;
import org.homeward.clearinghouse.cases.codes.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the host, beside a server that runs. */
class CodesCommandTests {
    @TempDir
    private Path folder;

    @Test
    void aWorkbookIsTakenAndWhatWasTakenIsSaid() throws Exception {
        var data = folder.resolve("data").toString();
        var workbook = Workbooks.ncic(
                        "EYECodeSimpleType", "VIO", "VIOLET", "HAIRCodeSimpleType", "TEL", "TEAL", "HAIR", "", "NONE")
                .in(folder);
        try (var server = RunningServer.start(folder.resolve("data"))) {
            assertThat(server.address()).isNotNull();
            assertThat(HostCommand.run("codes", "list", "--data", data).said()).contains("None imported");
            var taken = HostCommand.run("codes", "import", workbook.toString(), "--data", data);
            assertThat(taken.exit()).isZero();
            assertThat(taken.said())
                    .contains(
                            "2 codes in 2 tables: 2 new, 0 with other words, 0 gone.",
                            "1 rows were left out",
                            "EYE 1, HAIR 1");
            assertThat(HostCommand.run("codes", "import", workbook.toString(), "--data", data)
                            .said())
                    .contains("Nothing was changed: these were there already.");
            assertThat(HostCommand.run("codes", "list", "--data", data).said())
                    .contains("2 codes in 2 tables", "EYE 1, HAIR 1");
            var text = Files.writeString(folder.resolve("codes.csv"), "Type,Code,Definition");
            assertThat(HostCommand.run("codes", "import", text.toString(), "--data", data)
                            .exit())
                    .isEqualTo(1);
            assertThat(HostCommand.run("codes", "list", "--data", data).said()).contains("2 codes in 2 tables");
        }
    }
}
