package org.homeward.clearinghouse.casework;

import java.time.Instant;
import java.util.List;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Contact;

/**
 * What is due in a case and whom we spoke with.
 *
 * @param unsafe those who must not be contacted
 * @param error why what the form says could not be kept; empty when nothing went wrong
 */
record WorkPage(
        CaseNumber number,
        String child,
        List<FollowUp> followUps,
        List<Contacted> contacts,
        List<Contact> unsafe,
        int page,
        boolean more,
        boolean mayChange,
        ContactForm form,
        String error,
        Instant now) {

    public String moment(Instant at) {
        return CaseworkWords.moment(at);
    }

    public String distance(Instant at) {
        return CaseworkWords.distance(at, now);
    }

    public boolean overdue(FollowUp followUp) {
        return followUp.isOverdue(now);
    }

    /** The part of the style that goes with it. */
    public String style(FollowUp followUp) {
        return overdue(followUp) ? "hw-queue__item--now" : "";
    }

    /** As a field for date and time holds it. */
    public String field(Instant at) {
        return at.atZone(CaseworkWords.EASTERN)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    public Party[] parties() {
        return Party.values();
    }

    public Contacted.Kind[] kinds() {
        return Contacted.Kind.values();
    }
}
