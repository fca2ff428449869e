package org.homeward.clearinghouse.casework;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contact log of each case. */
@Component
class Contacts {
    static final int PAGE = 20;

    private final ContactStore store;
    private final FollowUps followUps;
    private final Cases cases;
    private final Access access;
    private final Clock clock;

    Contacts(ContactStore store, FollowUps followUps, Cases cases, Access access, Clock clock) {
        this.store = store;
        this.followUps = followUps;
        this.cases = cases;
        this.access = access;
        this.clock = clock;
    }

    /** Logs a contact, which sets when the next is due. Throws {@link Conflict} in words for the form. */
    @Transactional
    void log(Grant grant, CaseNumber number, ContactForm form) {
        var contact = form.contact(clock.instant(), grant.user().displayName());
        if (!form.isKnowingly()) mustBeSafe(grant, number, contact.name());
        store.add(number, contact, clock.instant());
        followUps.plan(grant, number, contact.party());
        cases.tell(
                grant,
                number,
                contact.party().words() + ": " + contact.kind().words() + " with " + contact.name(),
                contact.words().lines().toList());
        access.record(grant, "CONTACT_LOGGED", number.ref());
    }

    private void mustBeSafe(Grant grant, CaseNumber number, String name) {
        for (var unsafe : cases.listUnsafe(grant, number))
            if (!unsafe.name().isEmpty()
                    && unsafe.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                throw new Conflict(
                        "With whom: " + unsafe.name() + " is marked as not safe to contact. " + unsafe.safely()
                                + " If it happened all the same, tick the box and log it: the agency has to know.");
    }

    /** Takes out what was logged by mistake; the plan is as it was before. */
    @Transactional
    void withdraw(Grant grant, CaseNumber number, long contact) {
        var out = store.withdraw(number, contact, clock.instant())
                .orElseThrow(() -> new Conflict("This contact was taken out already."));
        followUps.plan(grant, number, out.party());
        cases.tell(
                grant,
                number,
                "Contact taken out of the log",
                List.of(out.party().words() + ": " + out.kind().words() + " with " + out.name()));
        access.record(grant, "CONTACT_WITHDRAWN", number.ref());
    }

    List<Contacted> list(CaseNumber number, int page) {
        return store.list(number, page * PAGE, PAGE + 1);
    }
}
