package org.homeward.clearinghouse.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.homeward.clearinghouse.access.Conflict;
import org.jspecify.annotations.Nullable;

/** An absence as a form says it: {@code 2026-12-04} each. */
record AbsenceForm(
        @Nullable String who,
        @Nullable String first,
        @Nullable String back) {

    LocalDate firstDay() {
        return day("First day away", first);
    }

    LocalDate backOn() {
        return day("Back on", back);
    }

    private static LocalDate day(String field, @Nullable String typed) {
        try {
            var day = LocalDate.parse(typed == null ? "" : typed.strip());
            // Far outside, neither databases nor calendars can follow.
            if (day.getYear() >= 1900 && day.getYear() <= 2199) return day;
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new Conflict(field + ": choose a day.");
    }
}
