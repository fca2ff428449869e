package org.homeward.clearinghouse.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.access.Conflict;
import org.jspecify.annotations.Nullable;

/** An operation as it is typed. */
record OperationForm(
        @Nullable String name,
        @Nullable String place,
        @Nullable String agencies,
        @Nullable String contacts,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable String things,
        @Nullable List<String> staff) {
    static final OperationForm EMPTY = new OperationForm("", "", "", "", "", "", "", List.of());
    private static final Pattern THING = Pattern.compile("(?:NCM|RFI)-\\d{4}-\\d{4,7}");
    private static final Duration LONGEST = Duration.ofDays(60);
    private static final int LONGEST_TEXT = 2_000;

    /** Throws {@link Conflict} that names the field and the remedy. */
    Operation operation(long number, String by) {
        if (text(name).isEmpty() || text(name).length() > 200)
            throw new Conflict("Name: enter what the operation is called, at most 200 characters.");
        if (text(place).length() > 200) throw new Conflict("Place: shorten it to 200 characters.");
        if (staff().isEmpty()) throw new Conflict("After-hours staff: choose at least one person.");
        return new Operation(
                number,
                text(name),
                text(place),
                lines(agencies, "Agencies"),
                lines(contacts, "Contacts"),
                span(),
                numbers(),
                staff(),
                by,
                false);
    }

    @Override
    public List<String> staff() {
        return staff == null ? List.of() : staff;
    }

    private Span span() {
        var span = new Span(moment(starts, "Starts"), moment(ends, "Ends"));
        if (!span.from().isBefore(span.to())) throw new Conflict("Ends: choose a time after it starts.");
        if (Duration.between(span.from(), span.to()).compareTo(LONGEST) > 0)
            throw new Conflict("Ends: an operation lasts 60 days at most.");
        return span;
    }

    private static Instant moment(@Nullable String typed, String field) {
        return EasternField.read(typed, field + ": choose a date and a time.");
    }

    private List<String> numbers() {
        var numbers = lines(things, "Cases and requests").stream()
                .flatMap(line -> List.of(line.toUpperCase(Locale.ROOT).split("[\\s,;]+")).stream())
                .distinct()
                .toList();
        for (var number : numbers)
            if (!THING.matcher(number).matches())
                throw new Conflict("Cases and requests: " + number
                        + " is no number. Enter them as NCM-2026-0142 or RFI-2026-0007.");
        return numbers;
    }

    private static List<String> lines(@Nullable String typed, String field) {
        if (text(typed).length() > LONGEST_TEXT) throw new Conflict(field + ": shorten it to 2,000 characters.");
        return text(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
