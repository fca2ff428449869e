package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Phones in text written to hide them from programs, and text with digits that are no phones. */
class PostingsTests {
    private static final double PRECISION_FLOOR = 0.99;
    private static final double RECALL_FLOOR = 0.90;

    private record Line(String language, String how, String text, Set<String> phones) {}

    @Test
    void phonesAreFoundInHostileTextAndNothingElseIs() throws IOException {
        int right = 0;
        int found = 0;
        int written = 0;
        var missed = new TreeMap<String, Integer>();
        for (var line : lines()) {
            var phones =
                    Phones.find(line.text).stream().map(PhoneNumber::normal).collect(Collectors.toSet());
            var both = new HashSet<>(phones);
            both.retainAll(line.phones);
            right += both.size();
            found += phones.size();
            written += line.phones.size();
            if (!phones.equals(line.phones)) {
                missed.merge(line.how, 1, Integer::sum);
                System.out.println(line.how + ": " + line.text + " -> " + phones + " instead of " + line.phones);
            }
        }
        System.out.printf("%d phones written, %d found, %d of them right; wrong %s%n", written, found, right, missed);
        assertThat((double) right / found).isGreaterThanOrEqualTo(PRECISION_FLOOR);
        assertThat((double) right / written).isGreaterThanOrEqualTo(RECALL_FLOOR);
    }

    @Test
    void theTextIsLongAndInBothLanguages() throws IOException {
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(300);
        for (var language : List.of("en", "es"))
            assertThat(lines())
                    .filteredOn(line -> line.language.equals(language))
                    .hasSizeGreaterThan(100);
    }

    private static List<Line> lines() throws IOException {
        try (var in = Objects.requireNonNull(PostingsTests.class.getResourceAsStream("postings.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Line(cells[0], cells[1], cells[2], phones(cells[3])))
                    .toList();
        }
    }

    private static Set<String> phones(String cell) {
        return cell.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(cell.split(" ", -1)));
    }
}
