package org.homeward.clearinghouse.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** ZIP codes with their place. The table is GeoNames', boiled down by the build; see NOTICE. */
@Component
class Places {
    /** The islands are not in the table: their ZIPs exist, and tell the territory only. */
    private static final Map<String, String> TERRITORIES =
            Map.of("006", "PR", "007", "PR", "008", "VI", "009", "PR", "969", "GU");

    private final Map<String, Place> byZip = new HashMap<>(65_536);

    /** @param county empty where the table has none */
    record Place(String zip, String city, String state, String county) {
        /** The time zone of most of the state; empty when the state has none. */
        String zone() {
            return Codes.STATE_ZONE.words().getOrDefault(state, "");
        }
    }

    Places() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Places.class.getResourceAsStream("zip-codes.tsv"), "zip-codes.tsv"),
                StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("zip-codes.tsv", e);
        }
    }

    private void add(String line) {
        var columns = line.split("\t", -1);
        byZip.put(columns[0], new Place(columns[0], columns[1], columns[2], columns[3]));
    }

    /** Finds the place of a ZIP or ZIP+4. */
    Optional<Place> find(String zip) {
        if (!zip.matches("\\d{5}(-\\d{4})?")) return Optional.empty();
        var five = zip.substring(0, 5);
        return Optional.ofNullable(byZip.get(five))
                .or(() -> Optional.ofNullable(TERRITORIES.get(five.substring(0, 3)))
                        .map(state -> new Place(five, "", state, "")));
    }

    /** The answers with the place of their ZIP filled in; unchanged when there is no such ZIP. */
    Answers fillIn(Answers answers) {
        return find(answers.text("missing.zip"))
                .map(place -> answers.with("missing.city", place.city())
                        .with("missing.state", place.state())
                        .with("missing.county", place.county())
                        .with("missing.zone", place.zone()))
                .orElse(answers);
    }
}
