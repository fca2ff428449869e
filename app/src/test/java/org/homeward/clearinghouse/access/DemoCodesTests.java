package org.homeward.clearinghouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCodesTests {
    @TempDir
    private Path data;

    @Test
    void aDemoUserGetsTheCodeOfTheMoment() throws IOException {
        // RFC 6238, appendix B: the ASCII secret 12345678901234567890 at second 59 gives 94287082.
        Files.writeString(
                data.resolve("demo-sign-ins.tsv"), "t.lind\tANALYST\tsecret\tGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\n");
        assertThat(DemoCodes.of(data, "t.lind", Instant.ofEpochSecond(59))).contains("287082");
    }

    @Test
    void nobodyElseGetsOne() throws IOException {
        assertThat(DemoCodes.of(data, "t.lind", Instant.EPOCH)).isEmpty();
        Files.writeString(data.resolve("demo-sign-ins.tsv"), "examplechat\tPROVIDER\tsecret\t\n");
        assertThat(DemoCodes.of(data, "examplechat", Instant.EPOCH)).isEmpty();
        assertThat(DemoCodes.of(data, "t.lind", Instant.EPOCH)).isEmpty();
    }
}
