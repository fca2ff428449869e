package org.homeward.clearinghouse.geography;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The flat sheet on which the atlas draws: 975 by 610, Alaska and Hawaii as insets, the same as the outlines of the census come in. It is
 * {@code d3.geoAlbersUsa().scale(1300).translate([487.5, 305])}: Albers' equal-area conic projection (Snyder, Map Projections, USGS
 * Professional Paper 1395, p. 98) three times over. Lengths on it are about 3 miles to the unit, 8.6 in Alaska.
 */
public final class Sheet {
    public static final double WIDTH = 975;
    public static final double HEIGHT = 610;
    private static final double SCALE = 1300;
    private static final Cone MAINLAND = new Cone(-96, -0.6, 38.7, 29.5, 45.5, SCALE, 0, 0);
    private static final Cone ALASKA = new Cone(-154, -2, 58.5, 55, 65, 0.35 * SCALE, -0.307, 0.201);
    private static final Cone HAWAII = new Cone(-157, -3, 19.9, 8, 18, SCALE, -0.205, 0.212);

    private Sheet() {}

    /** A spot on the sheet, from its upper left. */
    public record Spot(double x, double y) {}

    public record Box(double left, double top, double right, double bottom) {
        public boolean touches(Box other) {
            return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
        }

        public Box with(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        public Box grown(double by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }
    }

    /** Where a point is on the sheet; empty where the sheet does not reach: the territories, post offices abroad. */
    public static Optional<Spot> spot(Point point) {
        return cone(point).map(cone -> cone.flat(point));
    }

    /**
     * The point at a spot; empty beside the map, where no projection is. The insets lie upon what the others would draw there: each has its
     * frame, as {@code d3.geoAlbersUsa} has it, and comes first within it. Past their frames the western Aleutians are theirs all the same.
     */
    public static Optional<Point> point(Spot spot) {
        double x = (spot.x() - WIDTH / 2) / SCALE;
        double y = (spot.y() - HEIGHT / 2) / SCALE;
        boolean alaska = y >= 0.120 && y < 0.234 && x >= -0.425 && x < -0.214;
        boolean hawaii = y >= 0.166 && y < 0.234 && x >= -0.214 && x < -0.115;
        var first = alaska ? ALASKA : hawaii ? HAWAII : MAINLAND;
        return Stream.of(first, MAINLAND, ALASKA, HAWAII)
                .flatMap(cone -> cone.round(spot).stream().filter(point -> isOf(cone, point)))
                .findFirst();
    }

    private static boolean isOf(Cone cone, Point point) {
        return cone(point).filter(cone::equals).isPresent();
    }

    /** How many units of the sheet a mile is there. */
    public static double unitsPerMile(Point point) {
        return cone(point).orElse(MAINLAND).scale / Point.RADIUS_MILES;
    }

    private static Optional<Cone> cone(Point point) {
        double latitude = point.latitude();
        double longitude = point.longitude();
        if (latitude > 50 && (longitude < -129 || longitude > 170)) return Optional.of(ALASKA);
        if (latitude > 18 && latitude < 23.5 && longitude > -161 && longitude < -154) return Optional.of(HAWAII);
        if (latitude > 24 && latitude < 50 && longitude > -126 && longitude < -66) return Optional.of(MAINLAND);
        return Optional.empty();
    }

    /** One of the three projections. Angles in degrees, shifts in units of the main scale. */
    private static final class Cone {
        private final double meridian;
        private final double scale;
        private final double n;
        private final double c;
        private final double r0;
        private final double middleX;
        private final double middleY;
        private final double shiftX;
        private final double shiftY;

        Cone(
                double meridian,
                double centreLongitude,
                double centreLatitude,
                double south,
                double north,
                double scale,
                double shiftX,
                double shiftY) {
            this.meridian = meridian;
            this.scale = scale;
            this.shiftX = WIDTH / 2 + shiftX * SCALE;
            this.shiftY = HEIGHT / 2 + shiftY * SCALE;
            double sine = Math.sin(Math.toRadians(south));
            n = (sine + Math.sin(Math.toRadians(north))) / 2;
            c = 1 + sine * (2 * n - sine);
            r0 = Math.sqrt(c) / n;
            middleX = rawX(centreLongitude, centreLatitude);
            middleY = rawY(centreLongitude, centreLatitude);
        }

        private double radius(double latitude) {
            return Math.sqrt(c - 2 * n * Math.sin(Math.toRadians(latitude))) / n;
        }

        private double rawX(double fromMeridian, double latitude) {
            return radius(latitude) * Math.sin(n * Math.toRadians(fromMeridian));
        }

        private double rawY(double fromMeridian, double latitude) {
            return r0 - radius(latitude) * Math.cos(n * Math.toRadians(fromMeridian));
        }

        /** The inverse of {@link #flat}; empty for what lies on no globe. Snyder, p. 101. */
        Optional<Point> round(Spot spot) {
            double right = middleX + (spot.x() - shiftX) / scale;
            double down = r0 - middleY - (shiftY - spot.y()) / scale;
            double sine = (c - (right * right + down * down) * n * n) / (2 * n);
            // The Aleutians go on past the 180th meridian.
            double longitude = Math.IEEEremainder(meridian + Math.toDegrees(Math.atan2(right, down) / n), 360);
            return Math.abs(sine) <= 1
                    ? Optional.of(new Point(Math.toDegrees(Math.asin(sine)), longitude))
                    : Optional.empty();
        }

        Spot flat(Point point) {
            double from = Math.IEEEremainder(point.longitude() - meridian, 360);
            return new Spot(
                    shiftX + scale * (rawX(from, point.latitude()) - middleX),
                    shiftY - scale * (rawY(from, point.latitude()) - middleY));
        }
    }
}
