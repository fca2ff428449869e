package org.homeward.bench.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeward.bench.link.PairScores;
import org.homeward.engine.text.PhoneNumber;
import org.homeward.engine.text.Phones;

/**
 * Telephone numbers in text that hides them: written out, spaced, in emoji and look-alike digits, in English and Spanish, among prices, sizes
 * and times. All are 555-01xx, which no one has. A line of a text is its numbers, a tab, and what is read, where {@code \n} is a line break.
 */
final class HostilePhones {
    static final List<String> TEXTS = List.of("postings", "adverts", "flyers", "notices", "cards", "ads", "board");

    private static final int SHOWN = 5;

    private HostilePhones() {}

    /** @param figures and a few of the lines that went wrong, for whoever mends it */
    record Result(Map<String, Double> figures, String note) {}

    /** @param text one of {@link #TEXTS} */
    static Result run(String text) throws IOException {
        long right = 0;
        long found = 0;
        long truth = 0;
        var wrong = new ArrayList<String>();
        var lines = lines(text);
        for (var line : lines) {
            var cells = line.split("\t", 2);
            var expected = cells[0].isEmpty() ? Set.<String>of() : Set.of(cells[0].split(" "));
            var numbers = new HashSet<>(Phones.find(cells[1].replace("\\n", "\n")).stream()
                    .map(PhoneNumber::normal)
                    .toList());
            found += numbers.size();
            truth += expected.size();
            right += numbers.stream().filter(expected::contains).count();
            if (!numbers.equals(expected)) wrong.add(cells[1]);
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("lines", (double) lines.size());
        PairScores.of(right, found, truth).into(figures);
        var some = String.join(" ; ", wrong.subList(0, Math.min(SHOWN, wrong.size())));
        return new Result(figures, wrong.size() + " lines wrong" + (some.isEmpty() ? "" : ", such as: " + some));
    }

    private static List<String> lines(String text) throws IOException {
        try (var in = Objects.requireNonNull(HostilePhones.class.getResourceAsStream(text + ".tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
