package org.homeward.clearinghouse.tasks;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.homeward.clearinghouse.access.Ref;

/** Words of tasks that name nobody: they stand on lists whose reader has not opened the task. */
final class TaskWords {
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.US).withZone(EASTERN);

    private TaskWords() {}

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** As a field for date and time holds it. */
    static String field(Instant at) {
        return LocalDateTime.ofInstant(at, EASTERN).withSecond(0).withNano(0).toString();
    }

    /** {@code task on NCM-2026-0142}. */
    static String about(ToDo task) {
        return "task on " + thing(task.about());
    }

    static String thing(Ref about) {
        return switch (about.kind()) {
            case LEAD -> "lead " + about.id();
            case TIP -> "report " + about.id();
            case STAFF -> "a colleague";
            default -> about.id();
        };
    }

    static String url(Ref about) {
        return switch (about.kind()) {
            case CASE -> "/cases/" + about.id();
            case REQUEST -> "/requests/" + about.id();
            case TIP -> "/tips/" + about.id();
            case LEAD -> "/leads/" + about.id();
            default -> "/staff/" + about.id();
        };
    }
}
