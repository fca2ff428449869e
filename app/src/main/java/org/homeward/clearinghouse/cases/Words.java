package org.homeward.clearinghouse.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and values as pages write them. */
final class Words {
    private static final ZoneId HERE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("v", Locale.US);

    private Words() {}

    /** {@code 14 Mar 2026 21:05 ET}, as the clearinghouse's clock shows it. */
    static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(HERE)) + " ET";
    }

    /** {@code 11 Mar 2026 21:40 PT}, or the day when the time isn't known: as the place's clock shows it. */
    static String since(MissingSince since) {
        if (since.time() == null) return DAY.format(since.day());
        var local = since.day().atTime(since.time()).atZone(since.zone());
        return MOMENT.format(local) + " " + ZONE.format(local);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 3 h 10 min}, {@code 2 d 4 h}, {@code 41 days}. */
    static String lasting(Instant from, Instant to) {
        var time = Duration.between(from, to);
        if (time.isNegative()) return "less than a day";
        if (time.toDays() >= 7) return "%,d days".formatted(time.toDays());
        if (time.toDays() >= 1) return time.toDays() + " d " + time.toHoursPart() + " h";
        return time.toHours() + " h " + time.toMinutesPart() + " min";
    }

    /** A code in words with the code behind it, {@code brown (BRO)}; anything else as typed. */
    static String answer(Field field, String said) {
        if (field.input() == Input.CHECK) return "yes";
        var words = field.codes().get(said);
        if (words == null) return said;
        return said.length() > 8 ? words : words + " (" + said + ")";
    }
}
