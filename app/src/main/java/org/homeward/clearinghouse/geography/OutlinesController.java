package org.homeward.clearinghouse.geography;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a map in a browser is drawn from: outlines, the names of towns, and what lies at a spot of the {@link Sheet}. It is nobody's data and
 * the same for all, so anybody may ask and browsers may keep it.
 */
@RestController
@RequestMapping("/outlines")
class OutlinesController {
    private static final CacheControl DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
    private static final int MOST_TOWNS = 16;

    private final Atlas atlas;
    private final Places places;
    private final Towns towns;

    OutlinesController(Atlas atlas, Places places, Towns towns) {
        this.atlas = atlas;
        this.places = places;
        this.towns = towns;
    }

    /** @param outline the {@code d} of an SVG path on a sheet of 975 by 610 */
    record Outline(String name, String state, String outline) {}

    @GetMapping("/states")
    ResponseEntity<List<Outline>> states() {
        return kept(outlines(atlas.states()));
    }

    /** Of one state, {@code NV}; none of a state that is none. */
    @GetMapping("/{state}/counties")
    ResponseEntity<List<Outline>> counties(@PathVariable String state) {
        return kept(outlines(atlas.counties().stream()
                .filter(county -> county.state().equals(state))
                .toList()));
    }

    private static List<Outline> outlines(List<Region> regions) {
        return regions.stream()
                .filter(region -> region.box() != null)
                .map(region -> new Outline(region.name(), region.state(), region.outline()))
                .toList();
    }

    /** The largest towns of a part of the sheet, as its left, top, right and bottom say. */
    @GetMapping("/towns")
    ResponseEntity<List<Map<String, Object>>> towns(
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String top,
            @RequestParam(defaultValue = "") String right,
            @RequestParam(defaultValue = "") String bottom) {
        var box = new Sheet.Box(number(left), number(top), number(right), number(bottom));
        return kept(towns.in(box, MOST_TOWNS).stream()
                .map(town -> Map.<String, Object>of(
                        "name",
                        town.name(),
                        "x",
                        town.spot().x(),
                        "y",
                        town.spot().y()))
                .toList());
    }

    /** What lies at a spot, in words and as {@code latitude,longitude}; both are empty where nobody lives near. */
    @GetMapping("/spot")
    ResponseEntity<Map<String, String>> spot(
            @RequestParam(defaultValue = "") String x, @RequestParam(defaultValue = "") String y) {
        return kept(Sheet.point(new Sheet.Spot(number(x), number(y)))
                .flatMap(point -> places.nearest(point)
                        .map(near -> Map.of(
                                "pin",
                                new Pin(point).toString(),
                                "words",
                                near.place().near())))
                .orElse(Map.of("pin", "", "words", "")));
    }

    /** Beside the sheet when it is none. */
    private static double number(String typed) {
        return typed.matches("-?\\d{1,4}(\\.\\d{1,12})?") ? Double.parseDouble(typed) : -1;
    }

    private static <T> ResponseEntity<T> kept(T body) {
        return ResponseEntity.ok().cacheControl(DAY).body(body);
    }
}
