package org.homeward.clearinghouse.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.homeward.clearinghouse.access.Conflict;
import org.jspecify.annotations.Nullable;

/** Reads a field of type {@code datetime-local}: a date and a time where the clearinghouse is. */
public final class EasternField {
    /** Outside of them somebody slipped or plays; far outside, neither databases nor calendars can follow. */
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2199;

    private EasternField() {}

    /**
     * An hour that comes twice is the first of the two; one that is left out is the hour after.
     *
     * @param typed {@code 2026-12-04T17:00}
     * @param otherwise what the {@link Conflict} says when it is no date with a time, or of another century
     */
    public static Instant read(@Nullable String typed, String otherwise) {
        try {
            var there = LocalDateTime.parse(typed == null ? "" : typed.strip());
            if (there.getYear() >= EARLIEST && there.getYear() <= LATEST)
                return Hours.at(there.toLocalDate(), there.toLocalTime());
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new Conflict(otherwise);
    }
}
