package org.homeward.clearinghouse.imagery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a photo was taken, as exactly as anybody knows.
 *
 * @param date {@code 2024-06-15}, {@code 2024-06}, {@code 2024}, or empty when nobody knows
 * @param about whether even that is a guess
 */
public record Taken(String date, boolean about) {
    public static final Taken UNKNOWN = new Taken("", false);

    private static final Pattern US = Pattern.compile("(?:(\\d{1,2})/)?(?:(\\d{1,2})/)?(\\d{4})");
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    public Taken {
        if (!date.isEmpty()) last(date);
    }

    /** As a form says it: {@code 06/15/2024}, {@code 06/2024}, {@code 2024}, or as {@link #date}. Empty when it is none of them. */
    static Optional<Taken> of(String typed, boolean about) {
        var text = typed.strip();
        if (text.isEmpty()) return Optional.of(UNKNOWN);
        try {
            return Optional.of(new Taken(iso(text), about));
        } catch (DateTimeException | IllegalArgumentException noDate) {
            return Optional.empty();
        }
    }

    private static String iso(String text) {
        var us = US.matcher(text);
        if (!us.matches()) return text;
        var year = us.group(3);
        if (us.group(1) == null) return year;
        var month = "-%02d".formatted(Integer.parseInt(us.group(1)));
        return year + month + (us.group(2) == null ? "" : "-%02d".formatted(Integer.parseInt(us.group(2))));
    }

    private static LocalDate first(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate last(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    public boolean isKnown() {
        return !date.isEmpty();
    }

    /** Whether all of it lies after that day. */
    boolean isAfter(LocalDate day) {
        return isKnown() && first(date).isAfter(day);
    }

    boolean isBefore(LocalDate day) {
        return isKnown() && last(date).isBefore(day);
    }

    /** How old somebody was then: {@code 12}, {@code 12 or 13}, {@code about 12}; empty when it can't be told. */
    public String age(LocalDate born) {
        if (!isKnown() || isBefore(born)) return "";
        int least = Math.max(0, Period.between(born, first(date)).getYears());
        int most = Period.between(born, last(date)).getYears();
        return (about ? "about " : "") + (least == most ? "" + least : least + " or " + most);
    }

    /** {@code 15 Jun 2024}, {@code about Jun 2024}; empty when nobody knows. */
    public String words() {
        if (!isKnown()) return "";
        var parts = date.split("-", -1);
        var month = parts.length > 1 ? MONTHS[Integer.parseInt(parts[1]) - 1] + " " : "";
        var day = parts.length > 2 ? Integer.parseInt(parts[2]) + " " : "";
        return String.format(Locale.ROOT, "%s%s%s%s", about ? "about " : "", day, month, parts[0]);
    }

    /** As a form holds it. */
    String typed() {
        if (!isKnown()) return "";
        var parts = date.split("-", -1);
        if (parts.length == 1) return parts[0];
        return parts[1] + "/" + (parts.length > 2 ? parts[2] + "/" : "") + parts[0];
    }
}
