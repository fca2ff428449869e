package org.homeward.clearinghouse.casework;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Mails agencies what waits for them, case by case: one that fails holds up none after it. */
@Component
class AgencyMails {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyMails.class);
    private final AgencyNews news;

    AgencyMails(AgencyNews news) {
        this.news = news;
    }

    @Scheduled(fixedDelayString = "${homeward.casework.every:5s}")
    void round() {
        for (var number : news.listDue())
            try {
                news.mail(number);
            } catch (RuntimeException e) {
                news.postpone(number);
                LOG.warn(
                        "The notice to the agency of {} could not be sent and is tried again: {}",
                        number,
                        e.toString());
            }
    }
}
