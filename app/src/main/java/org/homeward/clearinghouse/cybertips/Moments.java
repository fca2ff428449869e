package org.homeward.clearinghouse.cybertips;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Times in a submittal: each with a zone, and all but the end of a suspension in the past. */
final class Moments {
    /** A provider's clock may run a little ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Set<String> ELEMENTS = Set.of("incidentDateTime", "dateTime", "uploadedToEspTimestamp");
    private static final List<String> ATTRIBUTES =
            List.of("verificationDate", "timestamp", "disabledDate", "userNotifiedDate");

    private Moments() {}

    /** The instant said; empty when it has no zone or can't be read. */
    static Optional<Instant> read(String said) {
        try {
            return Optional.of(OffsetDateTime.parse(said.strip()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static void check(Xml root, Instant now, Faults faults) {
        root.everything().forEach(element -> {
            if (ELEMENTS.contains(element.name())) check(element.name(), element.text(), now, faults);
            if (element.name().equals("dateOfBirth")) checkBirth(element.text(), now, faults);
            for (var attribute : ATTRIBUTES)
                element.attribute(attribute)
                        .ifPresent(said -> check(element.name() + "/@" + attribute, said, now, faults));
            element.attribute("reenabledDate")
                    .ifPresent(said -> zoned(element.name() + "/@reenabledDate", said, faults));
        });
    }

    private static void check(String name, String said, Instant now, Faults faults) {
        var moment = zoned(name, said, faults);
        if (moment.isEmpty()) return;
        faults.check(!moment.get().isAfter(now.plus(SKEW)), name, "the time must be in the past.");
        faults.check(!moment.get().isBefore(EARLIEST), name, "the time must be after the year 1900.");
    }

    private static Optional<Instant> zoned(String name, String said, Faults faults) {
        var moment = read(said);
        if (moment.isEmpty()) faults.add(name, "write the time with its zone, like 2026-11-13T21:05:00Z.");
        return moment;
    }

    /** Tomorrow still passes: east of us it may be today already. A zone, which xs:date allows, says nothing of a birth. */
    private static void checkBirth(String said, Instant now, Faults faults) {
        try {
            var date = LocalDate.parse(said.strip().substring(0, 10));
            var tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
            faults.check(!date.isAfter(tomorrow), "dateOfBirth", "the date must be in the past.");
        } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
            faults.add("dateOfBirth", "write the date like 2011-08-02.");
        }
    }
}
