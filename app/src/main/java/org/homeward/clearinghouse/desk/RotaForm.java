package org.homeward.clearinghouse.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.homeward.clearinghouse.access.Conflict;

/**
 * A shift as a form says it.
 *
 * @param starts Eastern, {@code 2026-12-04T17:00}
 */
record RotaForm(String duty, String who, String starts, String ends) {
    static final RotaForm EMPTY = new RotaForm("", "", "", "");

    /** Throws {@link Conflict} that names the field. */
    Shift shift() {
        var place = Arrays.stream(Duty.values())
                .filter(known -> known.name().equals(duty))
                .findFirst()
                .orElseThrow(() -> new Conflict("Choose primary or backup."));
        return new Shift(0, place, who, new Span(moment("Starts", starts), moment("Ends", ends)));
    }

    private static Instant moment(String field, String said) {
        try {
            var there = LocalDateTime.parse(said);
            return Hours.at(there.toLocalDate(), there.toLocalTime());
        } catch (DateTimeException e) {
            throw new Conflict(field + " is no date with a time: choose both.");
        }
    }
}
