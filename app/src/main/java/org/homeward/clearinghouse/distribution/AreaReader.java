package org.homeward.clearinghouse.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Place;
import org.homeward.clearinghouse.geography.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads areas as people type them: {@code NV}, {@code Nevada}, {@code Washoe County, NV}, {@code county 32031}, {@code 89501},
 * {@code Reno, NV 25} (miles around), {@code Reno, NV to Elko, NV 15} (miles to each side).
 */
@Component
class AreaReader {
    static final int LONGEST = 300;
    private static final Pattern MILES = Pattern.compile("^(.*(?:\\D|\\b\\d{5})) (\\d{1,3}(?:\\.\\d)?)( ?mi(les?)?)?$");
    private static final Pattern COUNTY = Pattern.compile("(?i)^(.+) (?:county|parish|borough), *([a-z]{2})$");
    private static final Pattern COUNTY_CODE = Pattern.compile("(?i)^county (\\d{5})$");
    private static final Pattern TO = Pattern.compile("(?i) to ");

    private final Places places;
    private final Atlas atlas;

    AreaReader(Places places, Atlas atlas) {
        this.places = places;
        this.atlas = atlas;
    }

    /** One area for each line. Throws {@link Conflict} that names the line and the remedy. */
    List<Area> readAll(String lines) {
        var areas = new ArrayList<Area>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> areas.add(read(line)));
        return areas.stream().distinct().toList();
    }

    /** Throws {@link Conflict} with the remedy. */
    Area read(String typed) {
        var text = typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) throw new Conflict("Enter an area: a ZIP, a county, a state, a circle or a corridor.");
        if (text.length() > LONGEST) throw new Conflict("This area is too long to read: shorten it to 300 characters.");
        var region = region(text);
        if (region != null) return region;
        var miles = MILES.matcher(text);
        if (miles.matches()) return wide(miles.group(1).strip(), Double.parseDouble(miles.group(2)));
        if (TO.matcher(text).find())
            throw new Conflict("Say how wide the corridor is, in miles to each side: " + text + " 15");
        var place = place(text);
        return new Area(Area.Kind.ZIP, place.zip(), 0);
    }

    private @Nullable Area region(String text) {
        var code = COUNTY_CODE.matcher(text);
        var county = COUNTY.matcher(text);
        if (code.matches())
            return atlas.findCounty(Integer.parseInt(code.group(1)))
                    .map(found -> Area.county(found.fips()))
                    .orElseThrow(() -> new Conflict("There is no county " + code.group(1) + ": check the number."));
        if (county.matches())
            return atlas.findCounty(county.group(1), county.group(2))
                    .map(found -> Area.county(found.fips()))
                    .orElseThrow(() ->
                            new Conflict("There is no county " + text + ": check its name, or enter its number."));
        return atlas.states().stream()
                .filter(state ->
                        state.state().equalsIgnoreCase(text) || state.name().equalsIgnoreCase(text))
                .findFirst()
                .map(state -> Area.state(state.state()))
                .orElse(null);
    }

    private Area wide(String where, double miles) {
        var stops = Arrays.stream(TO.split(where)).map(this::place).toList();
        return stops.size() == 1 ? Area.circle(stops.getFirst(), miles) : Area.corridor(stops, miles);
    }

    /** A ZIP, or a city with its state. Throws {@link Conflict} that names it. */
    Place place(String typed) {
        return places.read(typed.strip())
                .orElseThrow(() -> new Conflict("“" + shown(typed)
                        + "” is no place known here: enter a ZIP, a city with its state (Reno, NV), a county (Washoe"
                        + " County, NV) or a state."));
    }

    private static String shown(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60).toLowerCase(Locale.ROOT) + "…" : typed.strip();
    }
}
