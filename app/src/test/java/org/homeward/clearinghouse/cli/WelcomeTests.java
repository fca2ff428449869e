package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTests {
    @TempDir
    Path data;

    @Test
    void theDemoPointsToItsThreeStoriesAndWhoIsToFollowThem() throws IOException {
        Files.writeString(data.resolve("demo-sign-ins.tsv"), "t.lind\tANALYST\tfictional phrase\tSECRET\n");

        assertThat(printed(true))
                .contains("http://127.0.0.1:8080", "t.lind", "ANALYST", "fictional phrase", "bin/homeward code USER")
                .contains("1. As k.amari open case NCM-2026-0001 (Ana Rivera)")
                .contains("2. As t.lind open RFI-2026-0001")
                .contains("3. As t.lind search \"Petrov\"", "search \"Harbor Lamp Hotel\"", "link chart")
                .doesNotContain("SECRET");
    }

    @Test
    void withoutADemoItSaysHowTheFirstAdministratorIsMade() {
        assertThat(printed(false))
                .contains("bin/homeward user add NAME --data " + data)
                .doesNotContain("Demo", "try first");
    }

    private String printed(boolean demo) {
        var out = new ByteArrayOutputStream();
        Welcome.print(new PrintStream(out, true, StandardCharsets.UTF_8), "http://127.0.0.1:8080", data, demo, true);
        return out.toString(StandardCharsets.UTF_8);
    }
}
