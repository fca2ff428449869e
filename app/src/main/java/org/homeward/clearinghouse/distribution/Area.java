package org.homeward.clearinghouse.distribution;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Place;
import org.homeward.clearinghouse.geography.Places;
import org.homeward.clearinghouse.geography.Point;

/**
 * A part of the country: what a partner covers, where a poster is to go.
 *
 * @param value of a ZIP and a circle the ZIP, of a county its FIPS code, of a state its postal code, of a corridor its ZIPs in order
 * @param miles radius of a circle, half the width of a corridor; 0 for the others
 */
record Area(Kind kind, String value, double miles) {
    static final double MOST_MILES = 500;
    private static final int MOST_STOPS = 12;

    enum Kind {
        ZIP,
        CIRCLE,
        COUNTY,
        STATE,
        CORRIDOR
    }

    Area {
        boolean wide = kind == Kind.CIRCLE || kind == Kind.CORRIDOR;
        if (wide && !(miles >= 1 && miles <= MOST_MILES))
            throw new Conflict("Say how many miles around, from 1 to 500.");
        if (kind == Kind.CORRIDOR && (stops(value).size() < 2 || stops(value).size() > MOST_STOPS))
            throw new Conflict("A corridor goes from one place to another, by ten others at most.");
    }

    static Area circle(Place place, double miles) {
        return new Area(Kind.CIRCLE, place.zip(), miles);
    }

    static Area state(String postal) {
        return new Area(Kind.STATE, postal, 0);
    }

    static Area county(String fips) {
        return new Area(Kind.COUNTY, fips, 0);
    }

    static Area corridor(List<Place> stops, double miles) {
        return new Area(Kind.CORRIDOR, stops.stream().map(Place::zip).collect(Collectors.joining(" ")), miles);
    }

    private static List<String> stops(String value) {
        return Arrays.asList(value.split(" "));
    }

    /** Where its line goes; of a circle its middle; empty for counties and states. */
    List<Place> stops(Places places) {
        if (kind == Kind.COUNTY || kind == Kind.STATE) return List.of();
        return stops(value).stream().flatMap(zip -> places.find(zip).stream()).toList();
    }

    BitSet zips(Places places) {
        var table = places.table();
        return switch (kind) {
            case ZIP -> {
                var one = new BitSet();
                int at = table.indexOf(value);
                if (at >= 0) one.set(at);
                yield one;
            }
            case CIRCLE, CORRIDOR -> table.along(path(places), miles);
            case COUNTY -> table.inCounty(Integer.parseInt(value));
            case STATE -> table.inState(value);
        };
    }

    private List<Point> path(Places places) {
        return stops(places).stream().map(Place::point).toList();
    }

    /** {@code 25 miles around Reno, NV 89501}. What {@link AreaReader} reads again. */
    String words(Places places, Atlas atlas) {
        return switch (kind) {
            case ZIP -> names(places);
            case CIRCLE -> milesWords() + " miles around " + names(places);
            case CORRIDOR -> names(places) + ", " + milesWords() + " miles to each side";
            case COUNTY ->
                atlas.findCounty(Integer.parseInt(value))
                        .map(county -> county.name() + " County, " + county.state() + " (" + value + ")")
                        .orElse("county " + value);
            case STATE -> atlas.findState(value).map(state -> state.name()).orElse(value);
        };
    }

    /** As it can be typed again. */
    String typed(Places places) {
        return switch (kind) {
            case ZIP, STATE -> value;
            case CIRCLE -> value + " " + milesWords();
            case COUNTY -> "county " + value;
            case CORRIDOR -> String.join(" to ", stops(value)) + " " + milesWords();
        };
    }

    private String names(Places places) {
        return stops(places).stream().map(Place::toString).collect(Collectors.joining(" to "));
    }

    /** The number without a needless fraction. */
    private String milesWords() {
        return miles == Math.rint(miles) ? String.valueOf((long) miles) : String.format(Locale.ROOT, "%.1f", miles);
    }
}
