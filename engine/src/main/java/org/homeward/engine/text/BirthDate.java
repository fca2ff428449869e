package org.homeward.engine.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When someone was born, as far as the source says: some day from {@code from} to {@code to}, both included.
 *
 * @param precision what was said: a day, a month, a year or an age
 * @param ambiguous true when the notation leaves open which number is the day ({@code 08/02/2010}); {@code from} is then the US reading
 */
public record BirthDate(String said, LocalDate from, LocalDate to, Precision precision, boolean ambiguous) {
    /** From exact to vague. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        AGE
    }

    public BirthDate {
        if (to.isBefore(from)) throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
    }

    static BirthDate day(String said, LocalDate day, boolean ambiguous) {
        return new BirthDate(said, day, day, Precision.DAY, ambiguous);
    }

    public boolean isDay() {
        return precision == Precision.DAY;
    }

    /** The day with day and month swapped, a common slip of the pen; null when that is no other date. */
    public @Nullable LocalDate swapped() {
        if (!isDay() || from.getDayOfMonth() > 12 || from.getDayOfMonth() == from.getMonthValue()) return null;
        return LocalDate.of(from.getYear(), from.getDayOfMonth(), from.getMonthValue());
    }

    /** True when one day could be both. */
    public boolean overlaps(BirthDate other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
