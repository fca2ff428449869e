package org.homeward.clearinghouse.geography;

/** A direction from the middle of the Earth, of length one: angles between places without a sine in every loop. */
record Vector(double x, double y, double z) {

    static Vector of(Point point) {
        double latitude = Math.toRadians(point.latitude());
        double longitude = Math.toRadians(point.longitude());
        return new Vector(
                Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude));
    }

    double milesTo(Vector other) {
        return miles(chordSquared(other.x, other.y, other.z));
    }

    double chordSquared(double otherX, double otherY, double otherZ) {
        double dx = x - otherX;
        double dy = y - otherY;
        double dz = z - otherZ;
        return dx * dx + dy * dy + dz * dz;
    }

    static double miles(double chordSquared) {
        return 2 * Point.RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(chordSquared) / 2));
    }

    /** What {@link #chordSquared} is at that distance. */
    static double chordSquared(double miles) {
        double half = Math.sin(Math.min(miles / Point.RADIUS_MILES, Math.PI) / 2);
        return 4 * half * half;
    }

    double dot(double otherX, double otherY, double otherZ) {
        return x * otherX + y * otherY + z * otherZ;
    }

    Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    double length() {
        return Math.sqrt(dot(x, y, z));
    }

    Vector unit() {
        double length = length();
        return new Vector(x / length, y / length, z / length);
    }
}
