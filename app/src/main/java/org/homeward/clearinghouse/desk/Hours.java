package org.homeward.clearinghouse.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When the desk is staffed: 9 to 5 Eastern, Monday to Friday, but for federal holidays. Outside, whoever is on call answers for urgent work. */
final class Hours {
    static final ZoneId EASTERN = ZoneId.of("America/New_York");
    static final LocalTime OPENS = LocalTime.of(9, 0);
    static final LocalTime CLOSES = LocalTime.of(17, 0);

    private Hours() {}

    static boolean isOpen(Instant at) {
        var there = at.atZone(EASTERN);
        var time = there.toLocalTime();
        return isWorked(there.toLocalDate()) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }

    /** When the desk closes on the day of that moment. */
    static Instant closing(Instant at) {
        return at(day(at), CLOSES);
    }

    /** That moment when the desk is open then, else when it opens next. */
    static Instant opening(Instant at) {
        if (isOpen(at)) return at;
        var day = day(at);
        while (!isWorked(day) || !at(day, OPENS).isAfter(at)) day = day.plusDays(1);
        return at(day, OPENS);
    }

    static boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return !weekend && Holidays.on(day).isEmpty();
    }

    /** The stretches within one in which the desk is closed, in order. */
    static List<Span> closed(Span within) {
        var closed = new ArrayList<Span>();
        var from = within.from();
        for (var day = day(within.from()); !day.isAfter(day(within.to())); day = day.plusDays(1)) {
            if (!isWorked(day)) continue;
            var open = new Span(at(day, OPENS), at(day, CLOSES));
            new Span(from, open.from()).overlap(within).ifPresent(closed::add);
            from = open.to();
        }
        new Span(from, within.to()).overlap(within).ifPresent(closed::add);
        return closed;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, EASTERN);
    }

    /** An hour that comes twice is the first of the two; one that is left out is the hour after. */
    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(EASTERN).toInstant();
    }
}
