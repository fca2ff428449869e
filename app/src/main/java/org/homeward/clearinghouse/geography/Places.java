package org.homeward.clearinghouse.geography;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** ZIP codes with their places, held in memory: look-ups, distances and what is near. They are nobody's data, so they need no grant. */
@Component
public class Places {
    /** In Alaska people live as far as this from each other. */
    private static final double FURTHEST_MILES = 120;

    private final ZipTable table = new ZipTable(Tables.lines("zip-codes.tsv"));

    /** Of each city, {@code reno|NV}, the ZIP in which most live. */
    private final Map<String, Integer> byCity = new HashMap<>(65_536);

    /** A place and how far it is. */
    public record Near(Place place, double miles) {}

    public Places() {
        for (int at = 0; at < table.size(); at++)
            byCity.merge(key(table.city(at), table.state(at)), at, this::moreLivedIn);
    }

    private Integer moreLivedIn(Integer one, Integer other) {
        return table.people(other) > table.people(one) ? other : one;
    }

    private static String key(String city, String state) {
        return city.strip().toLowerCase(Locale.ROOT).replace("saint ", "st ").replace(".", "") + "|"
                + state.strip().toUpperCase(Locale.ROOT);
    }

    public ZipTable table() {
        return table;
    }

    /** Finds the place of a ZIP or ZIP+4. */
    public Optional<Place> find(String zip) {
        if (!zip.matches("\\d{5}(-\\d{4})?")) return Optional.empty();
        int at = table.indexOf(zip.substring(0, 5));
        return at < 0 ? Optional.empty() : Optional.of(table.place(at));
    }

    /**
     * Finds a city by its name and the state's postal code; it is where its most inhabited ZIP is.
     *
     * @param state {@code NV}
     */
    public Optional<Place> findCity(String city, String state) {
        return Optional.ofNullable(byCity.get(key(city, state))).map(table::place);
    }

    /** Reads what somebody typed: a ZIP, a city and state ({@code Reno, NV}), or both. */
    public Optional<Place> read(String typed) {
        var text = typed.strip();
        var zip = find(text.substring(text.lastIndexOf(' ') + 1));
        int comma = text.lastIndexOf(',');
        return zip.isPresent() || comma < 0
                ? zip
                : findCity(
                        text.substring(0, comma),
                        text.substring(comma + 1).strip().split(" ", 2)[0]);
    }

    /** The nearest ZIP of a county, be it of a post office's boxes alone, for that is where the town is; empty at sea and abroad. */
    public Optional<Near> nearest(Point centre) {
        var distances = table.miles(centre);
        int nearest = -1;
        for (int at = 0; at < distances.length; at++)
            if (distances[at] <= FURTHEST_MILES
                    && table.county(at) != 0
                    && (nearest < 0 || distances[at] < distances[nearest])) nearest = at;
        return nearest < 0 ? Optional.empty() : Optional.of(new Near(table.place(nearest), distances[nearest]));
    }

    /** The ZIPs no further than {@code miles}, the nearest first, {@code most} of them at most. */
    public List<Near> near(Point centre, double miles, int most) {
        var distances = table.miles(centre);
        return table.within(centre, miles).stream()
                .boxed()
                .sorted(Comparator.comparingDouble(at -> distances[at]))
                .limit(most)
                .map(at -> new Near(table.place(at), distances[at]))
                .toList();
    }
}
