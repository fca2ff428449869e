package org.homeward.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkAloneTests {
    private static final String PART = ".* ([+-]\\d+\\.\\d\\d) \\(.*\\)";

    private static List<String> lines = List.of();

    @BeforeAll
    static void run(@TempDir Path folder) throws Exception {
        var printed = printed(folder);
        System.out.print(printed);
        lines = printed.lines().toList();
    }

    @Test
    void saysWhoIsOneAndWhatJudgementsChange() {
        assertThat(lines)
                .filteredOn(line -> !line.matches(".* bits, .*|" + PART))
                .containsExactly(
                        "One with tip 17: lead 4, tip 17",
                        "Judged different: tip 17",
                        "Taken back: lead 4, tip 17",
                        "Found: lead 5");
    }

    @Test
    void saysWhyByPartsThatAddUp() {
        var parts = lines.stream().filter(line -> line.matches(PART)).toList();
        double bits = Double.parseDouble(lines.get(1).replaceFirst(" bits, .*", ""));

        assertThat(parts.stream().mapToDouble(LinkAloneTests::bits).sum())
                .isCloseTo(bits, within(0.005 * parts.size()));
        assertThat(parts)
                .anyMatch(line -> line.startsWith("phone 202-555-0142 ~ +1 202 555 0142 +"))
                .anyMatch(line -> line.startsWith("birth date 04/03/2011 ~ 2011-04-03 +"));
    }

    @Test
    void isFortyLines() throws Exception {
        assertThat(Files.readAllLines(Path.of("src/main/java/org/homeward/examples/LinkAlone.java")))
                .filteredOn(line -> !line.matches("|/\\*\\*.*|(package|import) .*"))
                .hasSizeLessThanOrEqualTo(40);
    }

    private static double bits(String part) {
        return Double.parseDouble(part.replaceFirst(PART, "$1"));
    }

    private static String printed(Path folder) throws Exception {
        var out = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            LinkAlone.main(folder.toString());
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
