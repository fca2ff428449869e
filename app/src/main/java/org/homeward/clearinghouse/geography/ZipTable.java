package org.homeward.clearinghouse.geography;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All ZIP codes in columns, in the order of the ZIP: what asks about thousands of them at once walks arrays. A set of ZIPs is a
 * {@link BitSet} of their places here.
 */
public final class ZipTable {
    private static final int CODES = 100_000;
    private final String[] zips;
    private final String[] cities;
    private final String[] states;
    private final String[] counties;
    private final int[] fips;
    private final int[] people;
    private final double[] latitudes;
    private final double[] longitudes;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final int[] places = new int[CODES];
    private final Map<String, BitSet> byState = new TreeMap<>();

    ZipTable(List<String> lines) {
        int size = lines.size();
        zips = new String[size];
        cities = new String[size];
        states = new String[size];
        counties = new String[size];
        fips = new int[size];
        people = new int[size];
        latitudes = new double[size];
        longitudes = new double[size];
        x = new double[size];
        y = new double[size];
        z = new double[size];
        Arrays.fill(places, -1);
        for (int at = 0; at < size; at++) read(at, lines.get(at).split("\t", -1));
    }

    private void read(int at, String[] columns) {
        zips[at] = columns[0];
        cities[at] = columns[1].intern();
        states[at] = columns[2].intern();
        counties[at] = columns[3].intern();
        fips[at] = columns[4].isEmpty() ? 0 : Integer.parseInt(columns[4]);
        latitudes[at] = Double.parseDouble(columns[5]);
        longitudes[at] = Double.parseDouble(columns[6]);
        people[at] = Integer.parseInt(columns[7]);
        var vector = Vector.of(new Point(latitudes[at], longitudes[at]));
        x[at] = vector.x();
        y[at] = vector.y();
        z[at] = vector.z();
        places[Integer.parseInt(zips[at])] = at;
        byState.computeIfAbsent(states[at], state -> new BitSet()).set(at);
    }

    public int size() {
        return zips.length;
    }

    /** The place of a five-digit ZIP in the columns; -1 when there is no such ZIP. */
    public int indexOf(String zip) {
        return zip.matches("\\d{5}") ? places[Integer.parseInt(zip)] : -1;
    }

    public String zip(int at) {
        return zips[at];
    }

    public String city(int at) {
        return cities[at];
    }

    public String state(int at) {
        return states[at];
    }

    /** Five digits as a number, {@code 32031}; 0 where the ZIP is in no county. */
    public int county(int at) {
        return fips[at];
    }

    public int people(int at) {
        return people[at];
    }

    public Point point(int at) {
        return new Point(latitudes[at], longitudes[at]);
    }

    public Place place(int at) {
        var county = fips[at] == 0 ? "" : "%05d".formatted(fips[at]);
        return new Place(zips[at], cities[at], states[at], counties[at], county, point(at), people[at]);
    }

    /** Inhabitants of a set of ZIPs. */
    public long people(BitSet set) {
        long sum = 0;
        for (int at = set.nextSetBit(0); at >= 0; at = set.nextSetBit(at + 1)) sum += people[at];
        return sum;
    }

    /** The ZIPs whose middle is no further from {@code centre} than that. */
    public BitSet within(Point centre, double miles) {
        var from = Vector.of(centre);
        double limit = Vector.chordSquared(miles);
        var found = new BitSet(size());
        for (int at = 0; at < x.length; at++) if (from.chordSquared(x[at], y[at], z[at]) <= limit) found.set(at);
        return found;
    }

    /** The ZIPs whose middle is no further than that from the straight lines that join the points in their order. */
    public BitSet along(List<Point> path, double miles) {
        var found = new BitSet(size());
        for (var point : path) found.or(within(point, miles));
        for (int leg = 1; leg < path.size(); leg++)
            beside(Vector.of(path.get(leg - 1)), Vector.of(path.get(leg)), miles, found);
        return found;
    }

    /** Of a point between the ends of a leg the distance is that to the leg's great circle: the angle to its plane. */
    private void beside(Vector from, Vector to, double miles, BitSet found) {
        var across = from.cross(to);
        if (across.length() == 0) return;
        var pole = across.unit();
        var fromEnd = pole.cross(from);
        var toEnd = to.cross(pole);
        double limit = Math.sin(miles / Point.RADIUS_MILES);
        for (int at = 0; at < x.length; at++)
            if (Math.abs(pole.dot(x[at], y[at], z[at])) <= limit
                    && fromEnd.dot(x[at], y[at], z[at]) >= 0
                    && toEnd.dot(x[at], y[at], z[at]) >= 0) found.set(at);
    }

    public BitSet inState(String state) {
        var found = byState.get(state);
        return found == null ? new BitSet() : (BitSet) found.clone();
    }

    /** @param county its FIPS code as a number */
    public BitSet inCounty(int county) {
        var found = new BitSet(size());
        for (int at = 0; at < fips.length; at++) if (fips[at] == county && county != 0) found.set(at);
        return found;
    }

    /** Every distance from {@code centre} in miles, by place in the columns. */
    double[] miles(Point centre) {
        var from = Vector.of(centre);
        var miles = new double[size()];
        for (int at = 0; at < miles.length; at++) miles[at] = Vector.miles(from.chordSquared(x[at], y[at], z[at]));
        return miles;
    }
}
