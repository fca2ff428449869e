package org.homeward.clearinghouse.geography;

import java.util.Optional;

/**
 * A map to set a pin on, as the fragment {@code geography/pin :: map(pin, es)} shows it.
 *
 * @param pin as the form sent it; empty while none is set
 * @param words where it is; empty while none is set
 * @param spot where on the sheet the map begins: the pin, else where the reader is likely to look
 * @param width of what is seen, in units of the sheet
 */
public record PinMap(String pin, String words, Sheet.Spot spot, double width) {
    /** About 300 miles: the next towns have their names on it. */
    private static final double NEAR = 100;

    private static final PinMap WHOLE =
            new PinMap("", "", new Sheet.Spot(Sheet.WIDTH / 2, Sheet.HEIGHT / 2), Sheet.WIDTH);

    /**
     * @param typed what the form sent; what is no point is dropped
     * @param near where to begin; empty for the whole country
     */
    public static PinMap of(String typed, Optional<Place> near, Places places) {
        var pin = Pin.read(typed);
        var set = pin.flatMap(read -> places.nearest(read.point())
                .flatMap(place -> Sheet.spot(read.point())
                        .map(spot -> new PinMap(read.toString(), place.place().near(), spot, NEAR))));
        return set.or(() ->
                        near.flatMap(place -> Sheet.spot(place.point())).map(spot -> new PinMap("", "", spot, NEAR)))
                .orElse(WHOLE);
    }
}
