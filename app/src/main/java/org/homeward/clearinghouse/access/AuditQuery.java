package org.homeward.clearinghouse.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an auditor asks for, as typed: empty means any. Days are of UTC, as the trail's times. */
record AuditQuery(
        @Nullable String user,
        @Nullable String thing,
        @Nullable String since,
        @Nullable String until,
        @Nullable Long below) {

    String actor() {
        return text(user);
    }

    String ref() {
        return text(thing);
    }

    LocalDate from(LocalDate otherwise) {
        return day(since, otherwise);
    }

    LocalDate to(LocalDate otherwise) {
        return day(until, otherwise);
    }

    long before() {
        return below == null ? Long.MAX_VALUE : below;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A day nobody could mean filters nothing. */
    private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
        try {
            var day = text(typed).isEmpty() ? otherwise : LocalDate.parse(text(typed));
            return day.getYear() < 1970 || day.getYear() > 9998 ? otherwise : day;
        } catch (DateTimeException notADay) {
            return otherwise;
        }
    }
}
