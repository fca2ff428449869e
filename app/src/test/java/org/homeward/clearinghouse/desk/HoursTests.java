package org.homeward.clearinghouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTests {
    /** Worked out by hand from the law and a calendar. */
    private static final Set<String> OBSERVED = Set.of(
            ("2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11 2026-11-26 2026-12-25"
                            + " 2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25"
                            + " 2027-12-24 2027-12-31"
                            + " 2028-01-17 2028-02-21 2028-05-29 2028-06-19 2028-07-04 2028-09-04 2028-10-09 2028-11-10 2028-11-23 2028-12-25")
                    .split(" "));

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028})
    void eachDayOfTheYearIsAHolidayOrNot(int year) {
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1))
            assertThat(Holidays.on(day).isPresent()).as(day.toString()).isEqualTo(OBSERVED.contains(day.toString()));
    }

    /** Every minute of the week of a clock change, against sums with fixed offsets: clocks go on at 07:00 UTC, and back at 06:00. */
    @ParameterizedTest
    @CsvSource({"2026-03-04, 2026-03-08T07:00:00Z, -5, -4", "2026-10-28, 2026-11-01T06:00:00Z, -4, -5"})
    void everyMinuteAroundAClockChangeIsOpenOrNot(LocalDate first, Instant change, int before, int after) {
        var start = first.atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int minute = 0; minute < 9 * 24 * 60; minute++) {
            var at = start.plus(Duration.ofMinutes(minute));
            var offset = ZoneOffset.ofHours(at.isBefore(change) ? before : after);
            assertThat(Hours.isOpen(at)).as(at.toString()).isEqualTo(isStaffed(LocalDateTime.ofInstant(at, offset)));
        }
    }

    private static boolean isStaffed(LocalDateTime there) {
        boolean weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(there.getDayOfWeek());
        return !weekend
                && !OBSERVED.contains(there.toLocalDate().toString())
                && there.getHour() >= 9
                && there.getHour() < 17;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-05T12:34:00Z", "2026-10-30T20:59:00Z", "2026-11-24T21:30:00Z"})
    void whatIsClosedIsWhatIsNotOpen(Instant from) {
        var within = new Span(from, from.plus(Duration.ofDays(6)));
        var closed = Hours.closed(within);
        for (var at = within.from(); at.isBefore(within.to()); at = at.plus(Duration.ofMinutes(1))) {
            var minute = at;
            assertThat(closed.stream().anyMatch(span -> span.holds(minute)))
                    .as(at.toString())
                    .isEqualTo(!Hours.isOpen(at));
        }
    }

    @Test
    void whatIsLeftOfASpanIsWhatNoOtherCovers() {
        var whole = span(0, 10);
        assertThat(whole.without(List.of())).containsExactly(whole);
        assertThat(whole.without(List.of(span(6, 7), span(-2, 1), span(5, 8))))
                .containsExactly(span(1, 5), span(8, 10));
        assertThat(whole.without(List.of(span(-1, 11)))).isEmpty();
    }

    private static Span span(int from, int to) {
        return new Span(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    }
}
