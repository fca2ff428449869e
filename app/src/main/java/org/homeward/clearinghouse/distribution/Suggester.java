package org.homeward.clearinghouse.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Place;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.stereotype.Component;

/**
 * What is reachable, as areas with reasons: not one circle, but where the child was last seen, as far as it can have come, and the ways to
 * the places that matter to it.
 */
@Component
class Suggester {
    private static final double NEAR = 10;
    private static final double AROUND_ANCHOR = 15;
    private static final double BESIDE_THE_WAY = 15;
    /** A circle wider than that reaches so many that nobody feels meant. */
    private static final double WIDEST = 150;
    /** A way longer than that is flown. */
    private static final double LONGEST_WAY = 1_000;

    private final Places places;
    private final Atlas atlas;

    Suggester(Places places, Atlas atlas) {
        this.places = places;
        this.atlas = atlas;
    }

    /**
     * Where a search starts from.
     *
     * @param at when the child was there
     * @param seen how to say so: {@code last seen}
     */
    record Origin(Place place, Instant at, String seen) {}

    /** The newest sighting, else where the child was last known to be; empty when neither is a place known here. */
    Optional<Origin> origin(Optional<Place> lastSeen, Instant from, List<Anchor> anchors) {
        return anchors.stream()
                .filter(anchor -> anchor.kind() == Anchor.Kind.SIGHTING
                        && anchor.at() != null
                        && anchor.at().isAfter(from))
                .max(Comparator.comparing(
                        anchor -> Optional.ofNullable(anchor.at()).orElse(from)))
                .map(anchor -> new Origin(
                        anchor.place(), Optional.ofNullable(anchor.at()).orElse(from), "seen by a lead"))
                .or(() -> lastSeen.map(place -> new Origin(place, from, "last seen")));
    }

    List<Suggestion> suggest(
            Optional<Place> lastSeen,
            Instant from,
            Means means,
            List<Anchor> anchors,
            Instant now,
            Coverage coverage,
            Set<Area> chosen) {
        var reasons = new LinkedHashMap<Area, String>();
        var found = origin(lastSeen, from, anchors);
        if (found.isPresent()) {
            around(found.get(), means, now, reasons);
            lastSeen.filter(place -> !place.zip().equals(found.get().place().zip()))
                    .ifPresent(place -> wayHere(place, found.get(), reasons));
        }
        for (var anchor : anchors) toAnchor(found, anchor, means, now, reasons);
        return reasons.entrySet().stream()
                .map(entry -> suggestion(entry, coverage, chosen))
                .toList();
    }

    private Suggestion suggestion(Map.Entry<Area, String> entry, Coverage coverage, Set<Area> chosen) {
        var area = entry.getKey();
        var zips = area.zips(places);
        return new Suggestion(
                area,
                area.words(places, atlas),
                entry.getValue(),
                places.table().people(zips),
                coverage.count(zips),
                chosen.contains(area));
    }

    private static void around(Origin origin, Means means, Instant now, Map<Area, String> reasons) {
        var since = Duration.between(origin.at(), now);
        double miles = means.milesIn(since);
        var ago = Words.lasting(since) + " ago";
        reasons.put(
                Area.circle(origin.place(), NEAR),
                "The child was " + origin.seen() + " here " + ago + ": whoever noticed something is near.");
        if (means == Means.UNKNOWN && Means.ON_FOOT.milesIn(since) > NEAR)
            reasons.put(
                    Area.circle(origin.place(), Math.min(Math.ceil(Means.ON_FOOT.milesIn(since)), WIDEST)),
                    "As far as one comes on foot in " + Words.lasting(since) + ". How the child travels is not known.");
        if (miles > NEAR && miles <= WIDEST)
            reasons.put(
                    Area.circle(origin.place(), Math.ceil(miles)),
                    "As far as one comes " + means.inWords() + " in " + Words.lasting(since) + ".");
        if (miles > WIDEST)
            reasons.put(
                    Area.state(origin.place().state()),
                    "By now the child may be " + Words.away(miles) + " (" + means.inWords()
                            + "): too far for a circle. Its own state, and beyond it only where there is a reason.");
    }

    private static void wayHere(Place start, Origin seen, Map<Area, String> reasons) {
        if (start.point().milesTo(seen.place().point()) > NEAR)
            reasons.put(
                    Area.corridor(List.of(start, seen.place()), BESIDE_THE_WAY),
                    "The way from where the child went missing to where a lead saw it: others may have seen it between.");
    }

    private static void toAnchor(
            Optional<Origin> origin, Anchor anchor, Means means, Instant now, Map<Area, String> reasons) {
        var what = anchor.kind().words() + (anchor.words().isEmpty() ? "" : " (" + anchor.words() + ")");
        double miles = origin.map(
                        from -> from.place().point().milesTo(anchor.place().point()))
                .orElse(0.0);
        var arrival = origin.map(from -> from.at().plus(means.timeFor(miles)));
        var when = arrival.map(at -> at.isAfter(now)
                        ? " Not reachable " + means.inWords() + " before " + Words.moment(at) + "."
                        : " Reachable " + means.inWords() + " since " + Words.moment(at) + ".")
                .orElse("");
        if (miles > NEAR && miles <= LONGEST_WAY && anchor.kind() != Anchor.Kind.SIGHTING)
            reasons.putIfAbsent(
                    Area.corridor(List.of(origin.orElseThrow().place(), anchor.place()), BESIDE_THE_WAY),
                    "The way to " + anchor.place() + ", " + Words.miles(miles) + " miles: " + what + "." + when);
        reasons.putIfAbsent(Area.circle(anchor.place(), AROUND_ANCHOR), what + "." + when);
    }
}
