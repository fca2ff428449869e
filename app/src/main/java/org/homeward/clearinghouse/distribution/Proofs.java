package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.AuditEvent;
import org.homeward.clearinghouse.access.Dissemination;
import org.homeward.clearinghouse.access.DisseminationLog;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what became of a delivery, each time in one transaction with its line in the dissemination log or the audit trail. */
@Component
class Proofs {
    private final DeliveryStore store;
    private final SendingStore sendings;
    private final DisseminationLog log;
    private final Desk desk;
    private final Access access;
    private final Clock clock;

    Proofs(DeliveryStore store, SendingStore sendings, DisseminationLog log, Desk desk, Access access, Clock clock) {
        this.store = store;
        this.sendings = sendings;
        this.log = log;
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    /** @param given what a release gave; of a recall nothing new leaves */
    @Transactional
    void took(Grant grant, Delivery delivery, Outcome.Took took, Dissemination given) {
        store.sent(delivery, took.delivered(), false, took.why(), clock.instant());
        if (delivery.kind() == Delivery.Kind.RELEASE) log.add(grant, given);
    }

    void simulated(Delivery delivery, Outcome.Took took) {
        store.sent(delivery, took.delivered(), true, took.why(), clock.instant());
    }

    /** Given up: whoever sent it is told, for a telephone may reach further. */
    @Transactional
    void failed(Delivery delivery, String why) {
        store.failed(delivery, why, clock.instant());
        var sending = sendings.find(delivery.sending()).orElseThrow();
        desk.notify(new News(
                sending.by(),
                Targets.ref(sending.caseNumber()),
                "A partner could not be given the poster of " + sending.caseNumber(),
                why,
                "/sendings/" + sending.number(),
                5,
                "delivery " + delivery.number() + " failed"));
    }

    /** A partner reports by its page; the first report counts. */
    @Transactional
    void reported(Delivery delivery, String column, String verb) {
        store.mark(delivery.number(), column, clock.instant());
        access.record(
                AuditEvent.of(User.SYSTEM, verb, Partner.ref(delivery.partner()), "delivery " + delivery.number()));
    }
}
