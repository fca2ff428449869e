package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTests {
    private static final int LONGEST = 70_000;

    /** An end of two characters may lie on both sides of what is read at once. */
    @Test
    void linesEndInAnyOfThreeWaysWhereverTheyEnd() throws IOException {
        for (int length : new int[] {0, 1, 65_534, 65_535, 65_536, 65_537}) {
            var first = "x".repeat(length);
            assertThat(lines(first + "\r\nb\rc\n\nd")).as("%d", length).containsExactly(first, "b", "c", "", "d");
            assertThat(lines(first + "\r\n")).as("%d", length).containsExactly(first);
        }
        assertThat(lines("")).isEmpty();
        assertThat(lines("\uFEFFid\n\uFEFFx")).containsExactly("id", "\uFEFFx");
    }

    @Test
    void ofALineThatIsTooLongOnlyTheBeginningIsKept() throws IOException {
        var lines = lines("x".repeat(3 * LONGEST) + "\nb");
        assertThat(lines).hasSize(2).last().isEqualTo("b");
        assertThat(lines.getFirst()).hasSize(LONGEST + 1);
    }

    private static List<String> lines(String text) throws IOException {
        var all = new ArrayList<String>();
        try (var lines = new Lines(new StringReader(text), LONGEST)) {
            for (var line = lines.next(); line != null; line = lines.next()) all.add(line);
        }
        return all;
    }
}
