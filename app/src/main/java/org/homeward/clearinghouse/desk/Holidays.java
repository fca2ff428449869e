package org.homeward.clearinghouse.desk;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjuster;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The legal public holidays of the United States (5 U.S.C. 6103) on the days they are observed: one that falls on a Saturday is kept on
 * the Friday before, one on a Sunday on the Monday after. Inauguration Day, a holiday of the District alone, is left out.
 */
final class Holidays {
    private Holidays() {}

    /** The holiday kept on that day, if any. */
    static Optional<String> on(LocalDate day) {
        // New Year's Day may be kept on the last day of the year before.
        return Optional.ofNullable(of(day.getYear()).get(day))
                .or(() -> Optional.ofNullable(of(day.getYear() + 1).get(day)));
    }

    /** The holidays of a year by the day each is kept, in their order. */
    static Map<LocalDate, String> of(int year) {
        var holidays = new LinkedHashMap<LocalDate, String>();
        holidays.put(kept(LocalDate.of(year, Month.JANUARY, 1)), "New Year's Day");
        holidays.put(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY), "Birthday of Martin Luther King, Jr.");
        holidays.put(nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY), "Washington's Birthday");
        holidays.put(in(year, Month.MAY, lastInMonth(DayOfWeek.MONDAY)), "Memorial Day");
        holidays.put(kept(LocalDate.of(year, Month.JUNE, 19)), "Juneteenth");
        holidays.put(kept(LocalDate.of(year, Month.JULY, 4)), "Independence Day");
        holidays.put(nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY), "Labor Day");
        holidays.put(nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY), "Columbus Day");
        holidays.put(kept(LocalDate.of(year, Month.NOVEMBER, 11)), "Veterans Day");
        holidays.put(nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY), "Thanksgiving Day");
        holidays.put(kept(LocalDate.of(year, Month.DECEMBER, 25)), "Christmas Day");
        return holidays;
    }

    private static LocalDate kept(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek weekday) {
        return in(year, month, dayOfWeekInMonth(ordinal, weekday));
    }

    private static LocalDate in(int year, Month month, TemporalAdjuster adjuster) {
        return LocalDate.of(year, month, 1).with(adjuster);
    }
}
