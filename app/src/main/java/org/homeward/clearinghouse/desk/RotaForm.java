package org.homeward.clearinghouse.desk;

import java.time.Instant;
import java.util.Arrays;
import org.homeward.clearinghouse.access.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * A shift as a form says it.
 *
 * @param starts Eastern, {@code 2026-12-04T17:00}
 */
record RotaForm(
        @Nullable String duty,
        @Nullable String who,
        @Nullable String starts,
        @Nullable String ends) {

    /** Throws {@link Conflict} that names the field. */
    Shift shift() {
        var place = Arrays.stream(Duty.values())
                .filter(known -> known.name().equals(duty))
                .findFirst()
                .orElseThrow(() -> new Conflict("Choose primary or backup."));
        return new Shift(0, place, who == null ? "" : who, new Span(moment("Starts", starts), moment("Ends", ends)));
    }

    private static Instant moment(String field, @Nullable String said) {
        return EasternField.read(said, field + " is no date with a time: choose both.");
    }
}
