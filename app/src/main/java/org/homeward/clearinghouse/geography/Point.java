package org.homeward.clearinghouse.geography;

/**
 * A point on the globe.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
public record Point(double latitude, double longitude) {
    /** Mean radius of the Earth, 6371.0088 km (IUGG's R1), in statute miles. */
    static final double RADIUS_MILES = 3958.7613;

    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
            throw new IllegalArgumentException("no point on the globe: " + latitude + ", " + longitude);
    }

    /**
     * Statute miles along the great circle of a sphere: {@code 2 R asin(chord / 2)}, which is the haversine formula. The Earth's flattening
     * makes this wrong by half a percent at most. Roads are longer: nothing here knows them.
     */
    public double milesTo(Point other) {
        return Vector.of(this).milesTo(Vector.of(other));
    }
}
