package org.homeward.engine.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When someone was born, as far as the source says: some day from {@link #from} to {@link #to}, both included. */
public final class BirthDate {
    /** From exact to vague. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        AGE
    }

    /** Days met before, which know their terms. Direct-mapped: another day on its place replaces it. */
    private static final @Nullable BirthDate[] DAYS = new BirthDate[1 << 16];

    private final String said;
    private final LocalDate from;
    private final LocalDate to;
    private final Precision precision;
    private final boolean ambiguous;
    private final String digits;
    private final @Nullable LocalDate swapped;
    private @Nullable List<Term> terms;
    private final int packed;

    /**
     * @param precision what was said: a day, a month, a year or an age
     * @param ambiguous true when the notation leaves open which number is the day ({@code 08/02/2010}); {@code from} is then the US
     *     reading
     */
    public BirthDate(String said, LocalDate from, LocalDate to, Precision precision, boolean ambiguous) {
        if (to.isBefore(from)) throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
        this.said = said;
        this.from = from;
        this.to = to;
        this.precision = precision;
        this.ambiguous = ambiguous;
        this.digits = digits(said, from, precision);
        this.swapped = precision == Precision.DAY ? swapped(from) : null;
        this.packed = packed(from, precision, digits);
    }

    public String said() {
        return said;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public Precision precision() {
        return precision;
    }

    public boolean ambiguous() {
        return ambiguous;
    }

    /**
     * Eight digits, year first, as written when that is how it was written: 1847-13-07 is no date, yet one digit away from one. Empty
     * where fewer were said.
     */
    public String digits() {
        return digits;
    }

    /** True for digits that don't follow from {@link #from}. */
    boolean hasOwnDigits() {
        return !digits.isEmpty() && !(isDay() && digits.equals(digits(from)));
    }

    /** Of a day written as the calendar has it its eight {@link #digits}, four bits each; 0 of anything else. */
    public int packed() {
        return packed;
    }

    private static int packed(LocalDate day, Precision precision, String digits) {
        if (precision != Precision.DAY || digits.length() != 8) return 0;
        int number = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        return Integer.parseInt(digits) == number ? Integer.parseUnsignedInt(digits, 16) : 0;
    }

    static BirthDate day(String said, LocalDate day, boolean ambiguous) {
        return new BirthDate(said, day, day, Precision.DAY, ambiguous);
    }

    public boolean isDay() {
        return precision == Precision.DAY;
    }

    /** The day with day and month swapped, a common slip of the pen; null when that is no other date. */
    public @Nullable LocalDate swapped() {
        return swapped;
    }

    private static @Nullable LocalDate swapped(LocalDate day) {
        if (day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue()) return null;
        return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    }

    /** What it can have in common with another. */
    List<Term> terms() {
        var found = terms;
        if (found == null) terms = found = isDay() ? termsOfDay() : madeTerms();
        return found;
    }

    private List<Term> termsOfDay() {
        int place = (int) from.toEpochDay() & DAYS.length - 1;
        var met = DAYS[place];
        var known = met != null && met.from.equals(from) ? met.terms : null;
        if (known != null) return known;
        DAYS[place] = this;
        return madeTerms();
    }

    private List<Term> madeTerms() {
        var made = new ArrayList<Term>(4);
        var day = from.toString();
        if (isDay()) {
            made.add(new Term(Field.BIRTH_DATE, day));
            made.add(new Term(Field.BIRTH_SWAPPED, earlier().toString()));
        }
        if (precision.compareTo(Precision.MONTH) <= 0) made.add(new Term(Field.BIRTH_MONTH, day.substring(0, 7)));
        for (int year = from.getYear(); year <= to.getYear(); year++)
            made.add(new Term(Field.BIRTH_YEAR, Integer.toString(year)));
        return List.copyOf(made);
    }

    /** The earlier of the day and its swap. */
    private LocalDate earlier() {
        return swapped != null && swapped.isBefore(from) ? swapped : from;
    }

    /** True when one day could be both. */
    public boolean overlaps(BirthDate other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    private static String digits(String said, LocalDate from, Precision precision) {
        var written = written(said);
        boolean eight = written.length() == 8;
        if (eight && (precision != Precision.DAY || written.startsWith(fourDigits(from.getYear())))) return written;
        if (precision != Precision.DAY) return "";
        return digits(from);
    }

    private static String digits(LocalDate day) {
        int monthAndDay = day.getMonthValue() * 100 + day.getDayOfMonth();
        boolean four = day.getYear() >= 1000 && day.getYear() <= 9999;
        return four
                ? Integer.toString(day.getYear() * 10_000 + monthAndDay)
                : fourDigits(day.getYear()) + fourDigits(monthAndDay);
    }

    private static String written(String said) {
        var digits = new StringBuilder(10);
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            if (c >= '0' && c <= '9') digits.append(c);
        }
        return digits.toString();
    }

    private static String fourDigits(int number) {
        return Integer.toString(10_000 + number).substring(1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof BirthDate that
                        && said.equals(that.said)
                        && from.equals(that.from)
                        && to.equals(that.to)
                        && precision == that.precision
                        && ambiguous == that.ambiguous;
    }

    @Override
    public int hashCode() {
        return Objects.hash(said, from, to, precision, ambiguous);
    }

    @Override
    public String toString() {
        return precision + " " + (from.equals(to) ? from : from + " to " + to);
    }
}
