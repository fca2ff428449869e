package org.homeward.clearinghouse.cases;

import java.util.Map;
import java.util.Optional;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.stereotype.Component;

/** What a ZIP tells the intake. */
@Component
class ZipLookUp {
    /** Not every ZIP of the islands is in the table: those others exist too, and tell the territory only. */
    private static final Map<String, String> TERRITORIES =
            Map.of("006", "PR", "007", "PR", "008", "VI", "009", "PR", "969", "GU");

    private final Places places;

    ZipLookUp(Places places) {
        this.places = places;
    }

    /** @param county empty where the table has none */
    record Place(String zip, String city, String state, String county) {
        /** The time zone of most of the state; empty when the state has none. */
        String zone() {
            return Codes.STATE_ZONE.words().getOrDefault(state, "");
        }
    }

    /** Finds the place of a ZIP or ZIP+4. */
    Optional<Place> find(String zip) {
        if (!zip.matches("\\d{5}(-\\d{4})?")) return Optional.empty();
        var five = zip.substring(0, 5);
        return places.find(five)
                .map(place -> new Place(five, place.city(), place.state(), place.county()))
                .or(() -> Optional.ofNullable(TERRITORIES.get(five.substring(0, 3)))
                        .map(state -> new Place(five, "", state, "")));
    }

    /** The answers with the place of their ZIP filled in; unchanged when there is no such ZIP. */
    Answers fillIn(Answers answers) {
        var scene = answers.scene() + ".";
        return find(answers.text(scene + "zip"))
                .map(place -> answers.with(scene + "city", place.city())
                        .with(scene + "state", place.state())
                        .with(scene + "county", place.county())
                        .with(scene + "zone", place.zone()))
                .orElse(answers);
    }
}
