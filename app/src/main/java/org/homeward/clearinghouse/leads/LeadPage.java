package org.homeward.clearinghouse.leads;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.geography.AreaMap;
import org.jspecify.annotations.Nullable;

/**
 * A lead as its page shows it.
 *
 * @param files what came with it, held unopened
 * @param again each time the same was said again
 * @param near other leads on the case close in space and time
 * @param map where it and those were; null when no place is known
 */
record LeadPage(
        Lead lead,
        List<LeadFile> files,
        List<Lead> again,
        List<Lead> near,
        List<LeadEvent> history,
        @Nullable AreaMap map,
        List<User> staff,
        boolean mayChange) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm 'ET'", Locale.US).withZone(LeadForm.EASTERN);

    static String words(Instant at) {
        return MOMENT.format(at);
    }

    public String moment(Instant at) {
        return words(at);
    }

    public Outcome[] outcomes() {
        return Outcome.values();
    }

    public boolean is(String state) {
        return lead.state().name().equals(state);
    }

    public String owner() {
        return staff.stream()
                .filter(user -> user.name().equals(lead.owner()))
                .map(User::displayName)
                .findFirst()
                .orElse(lead.owner());
    }
}
