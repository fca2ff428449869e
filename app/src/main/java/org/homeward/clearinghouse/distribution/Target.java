package org.homeward.clearinghouse.distribution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the poster of a case is to go, as somebody left it.
 *
 * @param revision 0 while nobody has
 * @param choices partners put in (true) or taken out (false) by hand
 */
record Target(Means means, int revision, List<Chosen> areas, Map<Long, Choice> choices) {
    static final Target NONE = new Target(Means.UNKNOWN, 0, List.of(), Map.of());

    Target {
        areas = List.copyOf(areas);
        choices = Map.copyOf(choices);
    }

    /** An area of the target. */
    record Chosen(long number, Area area, String why, String by) {}

    record Choice(boolean chosen, String why) {}

    Set<Area> areasAlone() {
        return areas.stream().map(Chosen::area).collect(Collectors.toUnmodifiableSet());
    }
}
