package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.time.Duration;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recalls that partners have not confirmed: whoever sent the poster is asked to call them, again each day. */
@Component
class Recalls {
    private final DeliveryStore store;
    private final SendingStore sendings;
    private final Desk desk;
    private final DistributionSettings settings;
    private final Clock clock;

    Recalls(DeliveryStore store, SendingStore sendings, Desk desk, DistributionSettings settings, Clock clock) {
        this.store = store;
        this.sendings = sendings;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${homeward.distribution.follow-up:5m}")
    @Transactional
    public void followUp() {
        var now = clock.instant();
        for (var recall : store.recallsOpenSince(now.minus(settings.confirmation()))) {
            var sending = sendings.find(recall.sending()).orElseThrow();
            long day = Duration.between(recall.queuedAt(), now).toDays();
            // One line for each sending and day, however many partners are silent: they are listed on its page.
            desk.notify(new News(
                    sending.by(),
                    Targets.ref(sending.caseNumber()),
                    "Partners have not confirmed that the poster of " + sending.caseNumber() + " is down",
                    "recalled " + Words.lasting(Duration.between(recall.queuedAt(), now)) + " ago: call them",
                    "/sendings/" + sending.number(),
                    6,
                    "recall of sending " + sending.number() + " day " + day));
        }
    }
}
