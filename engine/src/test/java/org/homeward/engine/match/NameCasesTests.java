package org.homeward.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.homeward.engine.model.Property;
import org.junit.jupiter.api.Test;

/** Fictional pairs of names, judged by hand, in an archive that holds none of them: what names alone can tell. */
class NameCasesTests {
    /** Between what a surname alone brings and what a whole name brings. */
    private static final double BAR = 9;

    private static final double PRECISION_FLOOR = 0.97;
    private static final double RECALL_FLOOR = 0.94;

    private final Scorer scorer = new Scorer(Statistics.builtIn(People.frequencies(List.of())));

    private record Case(String left, String right, boolean same, String why) {}

    @Test
    void namesAreToldApartAtLeastThisWell() throws IOException {
        int[][] seen = new int[2][2];
        var wrong = new ArrayList<String>();
        for (var pair : cases()) {
            double bits = bits(pair);
            boolean said = bits >= BAR;
            seen[pair.same ? 1 : 0][said ? 1 : 0]++;
            if (said != pair.same)
                wrong.add("%s ~ %s (%s): %.1f bits".formatted(pair.left, pair.right, pair.why, bits));
        }
        System.out.printf(
                "names: same judged same %d, different %d; different judged same %d, different %d%n%s%n",
                seen[1][1], seen[1][0], seen[0][1], seen[0][0], String.join("\n", wrong));
        assertThat((double) seen[1][1] / (seen[1][1] + seen[0][1])).isGreaterThanOrEqualTo(PRECISION_FLOOR);
        assertThat((double) seen[1][1] / (seen[1][1] + seen[1][0])).isGreaterThanOrEqualTo(RECALL_FLOOR);
    }

    private double bits(Case pair) {
        return scorer.bits(People.person(Property.NAME, pair.left), People.person(Property.NAME, pair.right));
    }

    private static List<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(NameCasesTests.class.getResourceAsStream("names.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(NameCasesTests::parse)
                    .toList();
        }
    }

    /** The only quoted cell is the first. */
    private static Case parse(String line) {
        int end = line.startsWith("\"") ? line.indexOf('"', 1) + 1 : line.indexOf(',');
        var rest = line.substring(end + 1).split(",", -1);
        return new Case(line.substring(0, end).replace("\"", ""), rest[0], rest[1].equals("yes"), rest[2]);
    }
}
