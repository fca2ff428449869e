package org.homeward.clearinghouse.entities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.homeward.engine.model.When;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Times as every page shows them: {@code 14 Mar 2026 21:05 ET (3 h ago)}. Templates of any module call it as {@code @times}. */
@Component("times")
public class Times {
    private final Clock clock;
    private final DateTimeFormatter format;

    Times(Clock clock, @Value("${homeward.zone:America/New_York}") ZoneId zone) {
        this.clock = clock;
        this.format =
                DateTimeFormatter.ofPattern("d MMM uuuu HH:mm v", Locale.US).withZone(zone);
    }

    /** With how long ago, or how soon. */
    public String show(Instant at) {
        return at(at) + " (" + distance(at) + ")";
    }

    public String at(Instant at) {
        return format.format(at);
    }

    public String show(When when) {
        return when.from().equals(when.to()) ? at(when.from()) : at(when.from()) + " to " + at(when.to());
    }

    /** {@code 3 h ago}, {@code in 40 min}. */
    public String distance(Instant at) {
        var gap = Duration.between(at, clock.instant());
        var words = words(gap.abs());
        return words.isEmpty() ? "now" : gap.isNegative() ? "in " + words : words + " ago";
    }

    private static String words(Duration gap) {
        if (gap.toMinutes() < 1) return "";
        if (gap.toMinutes() < 60) return gap.toMinutes() + " min";
        if (gap.toHours() < 48) return gap.toHours() + " h";
        return gap.toDays() + " d";
    }
}
