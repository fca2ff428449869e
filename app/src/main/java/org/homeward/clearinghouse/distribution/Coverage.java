package org.homeward.clearinghouse.distribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.clearinghouse.geography.Places;
import org.homeward.clearinghouse.geography.ZipTable;

/**
 * Which ZIPs each partner covers, as bits, made once and asked often: a target of any shape is laid over all partners by the processor's
 * words of 64 ZIPs. 1,000 partners take about 5 MB.
 */
final class Coverage {
    private final List<Partner> partners;
    private final BitSet[] zips;

    Coverage(List<Partner> partners, Places places) {
        this.partners = List.copyOf(partners);
        this.zips = new BitSet[partners.size()];
        for (int at = 0; at < zips.length; at++)
            zips[at] = zips(partners.get(at).covers(), places);
    }

    /**
     * A partner that a target reaches.
     *
     * @param people who live in both the target and what the partner covers
     * @param zips how many ZIPs lie in both
     */
    record Reached(Partner partner, long people, int zips) {}

    static BitSet zips(List<Area> areas, Places places) {
        var all = new BitSet(places.table().size());
        for (var area : areas) all.or(area.zips(places));
        return all;
    }

    /** Postal codes of the states in which some areas lie, in order. */
    static List<String> states(List<Area> areas, Places places) {
        var table = places.table();
        var states = new TreeSet<String>();
        var zips = zips(areas, places);
        for (int at = zips.nextSetBit(0); at >= 0; at = zips.nextSetBit(at + 1)) states.add(table.state(at));
        return List.copyOf(states);
    }

    List<Partner> partners() {
        return partners;
    }

    /** In the order of their numbers. */
    List<Reached> reached(BitSet target, ZipTable table) {
        var reached = new ArrayList<Reached>();
        for (int at = 0; at < zips.length; at++) {
            if (!zips[at].intersects(target)) continue;
            var both = (BitSet) zips[at].clone();
            both.and(target);
            reached.add(new Reached(partners.get(at), table.people(both), both.cardinality()));
        }
        return reached;
    }

    /** What these partners cover together. */
    BitSet together(Set<Long> numbers) {
        var all = new BitSet();
        for (int at = 0; at < zips.length; at++)
            if (numbers.contains(partners.get(at).number())) all.or(zips[at]);
        return all;
    }

    int count(BitSet target) {
        int count = 0;
        for (var covered : zips) if (covered.intersects(target)) count++;
        return count;
    }
}
