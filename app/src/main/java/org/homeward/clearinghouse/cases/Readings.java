package org.homeward.clearinghouse.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a call-taker types in a hurry. Empty when it can't be read; whether it can be true is for {@link Check}. */
final class Readings {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern US = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})\\s*([a-z]{3})[a-z]*\\.?,?\\s*(\\d{4})");
    private static final Pattern US_WORDS = Pattern.compile("([a-z]{3})[a-z]*\\.?\\s*(\\d{1,2}),?\\s+(\\d{4})");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):?(\\d{2})?\\s*([ap])?\\.?(?:m\\.?)?");
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:\\s*(?:-|to)\\s*(\\d{1,3}))?");
    private static final Pattern FEET =
            Pattern.compile("(\\d)\\s*(?:'|ft|feet|’)\\s*(?:(\\d{1,2})\\s*(?:\"|in|inches|”)?)?");
    private static final Pattern NCIC_HEIGHT = Pattern.compile("([1-9])(\\d{2})");
    private static final Pattern INCHES = Pattern.compile("(\\d{2,3})\\s*(?:\"|in|inches)?");
    private static final Pattern METRES = Pattern.compile("(\\d{2,3})\\s*cm");
    private static final Pattern POUNDS = Pattern.compile("(\\d{1,4})\\s*(?:lbs?|pounds)?");
    private static final Pattern KILOS = Pattern.compile("(\\d{1,3})\\s*kgs?");

    private Readings() {}

    /** Youngest and oldest, the same when the age is known. */
    record Ages(int youngest, int oldest) {}

    /** {@code 08/02/2011} (month first), {@code 2011-08-02}, {@code 2 Aug 2011}, {@code Aug 2, 2011}. */
    static Optional<LocalDate> date(String said) {
        var text = said.strip().toLowerCase(Locale.ROOT);
        var iso = ISO.matcher(text);
        if (iso.matches()) return day(iso.group(1), iso.group(2), iso.group(3));
        var us = US.matcher(text);
        if (us.matches()) return day(us.group(3), us.group(1), us.group(2));
        var words = WORDS.matcher(text);
        if (words.matches()) return day(words.group(3), month(words.group(2)), words.group(1));
        var usWords = US_WORDS.matcher(text);
        return usWords.matches() ? day(usWords.group(3), month(usWords.group(1)), usWords.group(2)) : Optional.empty();
    }

    private static String month(String letters) {
        int at = MONTHS.indexOf(letters);
        return at % 3 == 0 ? String.valueOf(at / 3 + 1) : "0";
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 21:40}, {@code 2140}, {@code 9:40 pm}, {@code 9p}. */
    static Optional<LocalTime> time(String said) {
        var read = TIME.matcher(said.strip().toLowerCase(Locale.ROOT));
        if (!read.matches()) return Optional.empty();
        int hour = Integer.parseInt(read.group(1));
        var half = read.group(3);
        if (half == null ? hour > 23 : hour < 1 || hour > 12) return Optional.empty();
        if (half != null) hour = hour % 12 + (half.equals("p") ? 12 : 0);
        int minute = read.group(2) == null ? 0 : Integer.parseInt(read.group(2));
        return minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    /** {@code 15} or {@code 14-16}. */
    static Optional<Ages> ages(String said) {
        var read = AGE.matcher(said.strip().toLowerCase(Locale.ROOT));
        if (!read.matches()) return Optional.empty();
        int first = Integer.parseInt(read.group(1));
        int second = read.group(2) == null ? first : Integer.parseInt(read.group(2));
        return Optional.of(new Ages(Math.min(first, second), Math.max(first, second)));
    }

    /** Inches, from {@code 5'2"}, {@code 5 ft 2}, NCIC's {@code 502}, {@code 62} or {@code 157 cm}. */
    static OptionalInt inches(String said) {
        var text = said.strip().toLowerCase(Locale.ROOT);
        var feet = FEET.matcher(text);
        if (feet.matches()) return feetAndInches(feet);
        var metres = METRES.matcher(text);
        if (metres.matches()) return OptionalInt.of((int) Math.round(Integer.parseInt(metres.group(1)) / 2.54));
        var ncic = NCIC_HEIGHT.matcher(text);
        if (ncic.matches()) return feetAndInches(ncic);
        var inches = INCHES.matcher(text);
        return inches.matches() ? OptionalInt.of(Integer.parseInt(inches.group(1))) : OptionalInt.empty();
    }

    private static OptionalInt feetAndInches(Matcher read) {
        int inches = read.group(2) == null ? 0 : Integer.parseInt(read.group(2));
        return inches > 11 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(read.group(1)) * 12 + inches);
    }

    /** Pounds, from {@code 105}, {@code 105 lb} or {@code 48 kg}. */
    static OptionalInt pounds(String said) {
        var text = said.strip().toLowerCase(Locale.ROOT);
        var kilos = KILOS.matcher(text);
        if (kilos.matches()) return OptionalInt.of((int) Math.round(Integer.parseInt(kilos.group(1)) * 2.2046));
        var pounds = POUNDS.matcher(text);
        return pounds.matches() ? OptionalInt.of(Integer.parseInt(pounds.group(1))) : OptionalInt.empty();
    }
}
