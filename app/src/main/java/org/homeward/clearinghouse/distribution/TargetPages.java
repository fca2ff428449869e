package org.homeward.clearinghouse.distribution;

import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.geography.AreaMap;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Place;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.stereotype.Component;

/** Puts together the page of a target. */
@Component
class TargetPages {
    private final Targets targets;
    private final Partners partners;
    private final Deliveries deliveries;
    private final Sendings sendings;
    private final Places places;
    private final Atlas atlas;
    private final Access access;

    TargetPages(
            Targets targets,
            Partners partners,
            Deliveries deliveries,
            Sendings sendings,
            Places places,
            Atlas atlas,
            Access access) {
        this.targets = targets;
        this.partners = partners;
        this.deliveries = deliveries;
        this.sendings = sendings;
        this.places = places;
        this.atlas = atlas;
        this.access = access;
    }

    TargetPage of(User user, Purpose purpose, CaseNumber number, String page) {
        var grant = access.open(user, Targets.ref(number), purpose);
        var plan = targets.plan(grant, access.open(user, number.ref(), purpose), number);
        return new TargetPage(
                number,
                plan,
                map(plan),
                deliveries.used(),
                sendings.poster(number),
                sendings.list(number),
                access.may(user, Act.CHANGE, Ref.Kind.DISTRIBUTION),
                page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1,
                places,
                atlas);
    }

    private AreaMap map(Targets.Plan plan) {
        var drawing = new AreaMap.Drawing(atlas).area(places.table(), plan.zips());
        partners(drawing, plan);
        for (var chosen : plan.target().areas())
            if (chosen.area().kind() == Area.Kind.CORRIDOR)
                drawing.line(
                        chosen.area().stops(places).stream().map(Place::point).toList());
        for (var anchor : plan.anchors())
            drawing.dot(
                    anchor.place().point(),
                    anchor.kind() == Anchor.Kind.SIGHTING ? "sighting" : "anchor",
                    anchor.kind().words() + ": " + anchor.place());
        plan.lastSeen().ifPresent(place -> drawing.dot(place.point(), "origin", "Last seen: " + place));
        return drawing.map(
                plan.zips().isEmpty()
                        ? "Where the child was last seen and the places that matter; no area is chosen yet"
                        : "Where the poster goes: " + Words.people(plan.people()) + " people, the areas listed below");
    }

    /** What those who get it cover, and where each is: between them it shows where nobody would hang the poster. */
    private void partners(AreaMap.Drawing drawing, Targets.Plan plan) {
        var going = plan.going().stream().map(Targets.Reached::partner).toList();
        var numbers = going.stream().map(Partner::number).collect(Collectors.toSet());
        drawing.covered(places.table(), partners.coverage().together(numbers));
        for (var partner : going)
            partner.covers().stream()
                    .flatMap(area -> area.stops(places).stream())
                    .findFirst()
                    .ifPresent(place -> drawing.mark(place.point(), "partner", partner.name() + ", " + place));
    }
}
