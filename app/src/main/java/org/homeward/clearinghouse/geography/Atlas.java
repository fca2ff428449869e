package org.homeward.clearinghouse.geography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** States and counties with their outlines, held in memory. */
@Component
public class Atlas {
    private static final Pattern CORNER = Pattern.compile("(-?[\\d.]+),(-?[\\d.]+)");
    private final Map<String, Region> states = new LinkedHashMap<>();
    private final Map<Integer, Region> counties = new LinkedHashMap<>();
    private final Map<String, Integer> countyByName = new HashMap<>();

    public Atlas() {
        var postal = new HashMap<String, String>();
        var read = new ArrayList<Region>();
        for (var line : Tables.lines("states.tsv")) {
            var columns = line.split("\t", -1);
            postal.put(columns[0], columns[1]);
            read.add(new Region(columns[0], columns[2], columns[1], columns[3], box(columns[3])));
        }
        read.stream().sorted(Comparator.comparing(Region::name)).forEach(state -> states.put(state.state(), state));
        for (var line : Tables.lines("counties.tsv")) {
            var columns = line.split("\t", -1);
            var state = Objects.requireNonNull(postal.get(columns[0].substring(0, 2)), line);
            int fips = Integer.parseInt(columns[0]);
            counties.put(fips, new Region(columns[0], columns[1], state, columns[2], box(columns[2])));
            countyByName.put(key(columns[1], state), fips);
        }
    }

    private static String key(String county, String state) {
        return county.strip().toLowerCase(Locale.ROOT).replaceAll(" (county|parish|borough)$", "") + "|"
                + state.strip().toUpperCase(Locale.ROOT);
    }

    private static Sheet.@Nullable Box box(String outline) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        var corner = CORNER.matcher(outline);
        while (corner.find()) {
            double x = Double.parseDouble(corner.group(1));
            double y = Double.parseDouble(corner.group(2));
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        return left > right ? null : new Sheet.Box(left, top, right, bottom);
    }

    /** By name. */
    public List<Region> states() {
        return List.copyOf(states.values());
    }

    /** @param postal {@code NV} */
    public Optional<Region> findState(String postal) {
        return Optional.ofNullable(states.get(postal.toUpperCase(Locale.ROOT)));
    }

    /** By FIPS code. */
    public List<Region> counties() {
        return List.copyOf(counties.values());
    }

    /** @param fips {@code 32031} */
    public Optional<Region> findCounty(int fips) {
        return Optional.ofNullable(counties.get(fips));
    }

    /** @param name with or without the word county; two of one name in a state (a city and a county) are told apart by FIPS only */
    public Optional<Region> findCounty(String name, String state) {
        return Optional.ofNullable(countyByName.get(key(name, state))).map(counties::get);
    }
}
