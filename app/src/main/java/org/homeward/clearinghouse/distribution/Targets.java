package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.cases.Whereabouts;
import org.homeward.clearinghouse.geography.Place;
import org.homeward.clearinghouse.geography.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where posters are to go: suggested from what is reachable, chosen by people. */
@Component
class Targets {
    private static final Pattern ZIP = Pattern.compile("\\b(\\d{5})(?:-\\d{4})?\\b");
    private static final Pattern CITY = Pattern.compile("([A-Za-z .'-]{2,40}), *([A-Z]{2})\\b");
    private static final int MOST_AREAS = 60;

    private final TargetStore store;
    private final Suggester suggester;
    private final Partners partners;
    private final Cases cases;
    private final Places places;
    private final Access access;
    private final Clock clock;

    Targets(
            TargetStore store,
            Suggester suggester,
            Partners partners,
            Cases cases,
            Places places,
            Access access,
            Clock clock) {
        this.store = store;
        this.suggester = suggester;
        this.partners = partners;
        this.cases = cases;
        this.places = places;
        this.access = access;
        this.clock = clock;
    }

    static Ref ref(CaseNumber number) {
        return new Ref(Ref.Kind.DISTRIBUTION, number.value());
    }

    /**
     * A target with all that follows from it.
     *
     * @param zips that the areas cover, as places in the ZIP table
     * @param reached partners the poster would go to by area or by hand, those with the most people first
     */
    record Plan(
            Whereabouts child,
            Optional<Place> lastSeen,
            Target target,
            List<Anchor> anchors,
            List<Suggestion> suggestions,
            BitSet zips,
            long people,
            List<Reached> reached,
            Instant now) {

        List<Reached> going() {
            return reached.stream().filter(Reached::goes).toList();
        }
    }

    /**
     * A partner as a target meets it.
     *
     * @param people who live in both, 0 when it was put in by hand
     * @param choice what somebody decided; null when nobody did
     */
    record Reached(Partner partner, long people, Target.@Nullable Choice choice) {
        public boolean goes() {
            return !partner.isPaused() && (choice == null || choice.chosen());
        }
    }

    /** @param opened a grant for the case itself: the plan says where the child was seen */
    Plan plan(Grant grant, Grant opened, CaseNumber number) {
        mustBe(grant, number);
        var child = cases.whereabouts(opened, number);
        var target = store.get(number);
        var anchors = anchors(child);
        var coverage = partners.coverage();
        var lastSeen = places.find(child.zip()).or(() -> places.findCity(child.city(), child.state()));
        var now = clock.instant();
        var zips = new BitSet(places.table().size());
        for (var chosen : target.areas()) zips.or(chosen.area().zips(places));
        return new Plan(
                child,
                lastSeen,
                target,
                anchors,
                suggester.suggest(lastSeen, child.from(), target.means(), anchors, now, coverage, target.areasAlone()),
                zips,
                places.table().people(zips),
                reached(coverage, zips, target),
                now);
    }

    private List<Reached> reached(Coverage coverage, BitSet zips, Target target) {
        var people = new HashMap<Long, Long>();
        for (var met : coverage.reached(zips, places.table()))
            people.put(met.partner().number(), met.people());
        var reached = new ArrayList<Reached>();
        for (var partner : coverage.partners()) {
            var choice = target.choices().get(partner.number());
            var met = people.get(partner.number());
            if (met != null || choice != null) reached.add(new Reached(partner, met == null ? 0 : met, choice));
        }
        reached.sort(Comparator.comparingLong(Reached::people)
                .reversed()
                .thenComparing(met -> met.partner().name()));
        return reached;
    }

    /** What the case tells, as far as its addresses can be placed, and what was added. */
    private List<Anchor> anchors(Whereabouts child) {
        var anchors = new ArrayList<Anchor>();
        for (var clue : child.clues())
            place(clue.address())
                    .map(place -> new Anchor(
                            0, clue.found() ? Anchor.Kind.EARLIER : Anchor.Kind.RELATIVE, place, null, clue.words()))
                    .ifPresent(anchors::add);
        anchors.addAll(store.anchors(child.number()));
        return anchors;
    }

    /** The place of an address as people write it: by its ZIP, else by its last city and state. */
    private Optional<Place> place(String address) {
        Optional<Place> found = Optional.empty();
        var zip = ZIP.matcher(address);
        while (zip.find()) found = places.find(zip.group(1)).or(Optional::empty);
        if (found.isPresent()) return found;
        var city = CITY.matcher(address);
        while (city.find()) found = places.findCity(city.group(1), city.group(2));
        return found;
    }

    @Transactional
    void add(Grant grant, CaseNumber number, Area area, String why) {
        mustBe(grant, number);
        store.touch(number, null, clock.instant());
        if (store.get(number).areas().size() >= MOST_AREAS)
            throw new Conflict("A target has 60 areas at most: take some out, or enter a state.");
        if (area.zips(places).isEmpty()) throw new Conflict("Nobody lives there by the ZIP table: enter another area.");
        store.add(number, area, why, grant.user().displayName());
        access.record(grant, "TARGET_AREA_ADDED", grant.ref());
    }

    @Transactional
    void remove(Grant grant, CaseNumber number, long area) {
        mustBe(grant, number);
        store.touch(number, null, clock.instant());
        store.remove(number, area);
        access.record(grant, "TARGET_AREA_REMOVED", grant.ref());
    }

    @Transactional
    void travel(Grant grant, CaseNumber number, Means means) {
        mustBe(grant, number);
        store.touch(number, means, clock.instant());
        access.record(grant, "TARGET_MEANS_SET", grant.ref());
    }

    /** @param chosen null to leave it to the areas again */
    @Transactional
    void choose(Grant grant, CaseNumber number, long partner, @Nullable Boolean chosen, String why) {
        mustBe(grant, number);
        partners.get(partner);
        store.touch(number, null, clock.instant());
        if (chosen == null) store.unchoose(number, partner);
        else store.choose(number, partner, chosen, why);
        access.record(grant, "TARGET_PARTNER_CHOSEN", grant.ref());
    }

    @Transactional
    void anchor(Grant grant, CaseNumber number, Anchor anchor) {
        mustBe(grant, number);
        store.add(number, anchor, "by hand " + UUID.randomUUID());
        access.record(grant, "TARGET_ANCHOR_ADDED", grant.ref());
    }

    @Transactional
    void removeAnchor(Grant grant, CaseNumber number, long anchor) {
        mustBe(grant, number);
        store.removeAnchor(number, anchor);
        access.record(grant, "TARGET_ANCHOR_REMOVED", grant.ref());
    }

    private static void mustBe(Grant grant, CaseNumber number) {
        if (!grant.ref().equals(ref(number))) throw new IllegalStateException("a grant for " + grant.ref());
    }
}
