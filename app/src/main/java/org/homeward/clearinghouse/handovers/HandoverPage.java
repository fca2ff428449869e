package org.homeward.clearinghouse.handovers;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.staff.Staff;

/** Notes as pages show them. */
record HandoverPage(List<Note> notes, User me, Staff staff) {
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.US).withZone(EASTERN);

    public String moment(Instant at) {
        return MOMENT.format(at);
    }

    static String field(Instant at) {
        return at.atZone(EASTERN).toLocalDateTime().withSecond(0).withNano(0).toString();
    }

    public String name(String who) {
        return staff.name(who);
    }

    public boolean mayTake(Note note) {
        return !note.isTaken() && !note.by().equals(me.name());
    }
}
