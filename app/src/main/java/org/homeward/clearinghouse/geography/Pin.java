package org.homeward.clearinghouse.geography;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A point that somebody set on a map, as a form sends it: {@code 41.65280,-83.53790}, latitude and longitude in degrees, to about a
 * yard.
 */
public record Pin(Point point) {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)");

    /** Empty for what is no point on the globe. */
    public static Optional<Pin> read(String typed) {
        var form = FORM.matcher(typed.strip());
        if (!form.matches()) return Optional.empty();
        double latitude = Double.parseDouble(form.group(1));
        double longitude = Double.parseDouble(form.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new Pin(new Point(latitude, longitude)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.5f,%.5f", point.latitude(), point.longitude());
    }
}
