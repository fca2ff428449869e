package org.homeward.clearinghouse.geography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** The names by which somebody finds their way on a map: the largest towns of any part of it. */
@Component
class Towns {
    /** Towns nearer to each other than this part of the view would write over each other. */
    private static final double APART = 9;

    private final List<Town> towns;

    Towns(Places places) {
        var table = places.table();
        var people = new HashMap<String, Integer>();
        var middle = new HashMap<String, Integer>();
        for (int at = 0; at < table.size(); at++) {
            if (table.people(at) == 0) continue;
            var name = table.city(at) + "|" + table.state(at);
            people.merge(name, table.people(at), Integer::sum);
            middle.merge(name, at, (one, other) -> table.people(other) > table.people(one) ? other : one);
        }
        var made = new ArrayList<Town>();
        middle.forEach((name, at) -> Sheet.spot(table.point(at))
                .ifPresent(spot -> made.add(new Town(table.city(at), people.getOrDefault(name, 0), spot))));
        made.sort(Comparator.comparingInt(Town::people).reversed().thenComparing(Town::name));
        towns = List.copyOf(made);
    }

    /** @param people inhabitants of its ZIPs */
    record Town(String name, int people, Sheet.Spot spot) {}

    /** At most so many in a part of the sheet, the largest first, none upon another. */
    List<Town> in(Sheet.Box box, int most) {
        double apart = (box.right() - box.left()) / APART;
        var chosen = new ArrayList<Town>();
        for (var town : towns) {
            if (chosen.size() == most) break;
            var spot = town.spot();
            if (box.touches(new Sheet.Box(spot.x(), spot.y(), spot.x(), spot.y()))
                    && chosen.stream().noneMatch(other -> isNear(other.spot(), spot, apart))) chosen.add(town);
        }
        return chosen;
    }

    /** A name is written to the right of its town: it is three times as wide as it is high, and more. */
    private static boolean isNear(Sheet.Spot one, Sheet.Spot other, double apart) {
        return Math.abs(one.x() - other.x()) < apart * 2 && Math.abs(one.y() - other.y()) < apart / 2;
    }
}
