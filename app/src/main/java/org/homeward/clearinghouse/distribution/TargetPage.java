package org.homeward.clearinghouse.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.geography.AreaMap;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Places;

/**
 * Where a poster is to go, as its page shows it.
 *
 * @param used posters of this week by partner
 * @param poster the case's released poster; empty when there is none
 * @param page of the partners, from 1
 */
record TargetPage(
        CaseNumber number,
        Targets.Plan plan,
        AreaMap map,
        Map<Long, Integer> used,
        Optional<Sendings.Known> poster,
        List<Sending> sendings,
        boolean mayChange,
        int page,
        Places places,
        Atlas atlas) {
    private static final int SIZE = 50;

    public String people() {
        return Words.people(plan.people());
    }

    public String people(long count) {
        return Words.people(count);
    }

    public int going() {
        return plan.going().size();
    }

    /** How many partners of each kind it goes to. */
    public Map<String, Integer> kinds() {
        var kinds = new TreeMap<String, Integer>();
        for (var met : plan.going()) kinds.merge(met.partner().kind().words(), 1, Integer::sum);
        return kinds;
    }

    public String words(Area area) {
        return area.words(places, atlas);
    }

    public String typed(Area area) {
        return area.typed(places);
    }

    /** People of one area alone. */
    public String people(Area area) {
        return Words.people(places.table().people(area.zips(places)));
    }

    public List<Targets.Reached> shown() {
        return plan.reached().stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
    }

    public int pages() {
        return Math.max(1, (plan.reached().size() + SIZE - 1) / SIZE);
    }

    public int used(Partner partner) {
        return used.getOrDefault(partner.number(), 0);
    }

    public boolean isFull(Partner partner) {
        return used(partner) >= partner.weeklyLimit();
    }

    public Means[] means() {
        return Means.values();
    }

    public Anchor.Kind[] anchorKinds() {
        return Anchor.Kind.values();
    }

    public String moment(java.time.Instant at) {
        return Words.moment(at);
    }

    public String lasting() {
        return Words.lasting(java.time.Duration.between(plan.child().from(), plan.now()));
    }

    /** How far the child can be by now. */
    public String reach() {
        return Words.away(plan.target()
                .means()
                .milesIn(java.time.Duration.between(plan.child().from(), plan.now())));
    }
}
