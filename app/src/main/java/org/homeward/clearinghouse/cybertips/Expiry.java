package org.homeward.clearinghouse.cybertips;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps up reports that were never finished. Whether one is over is decided by the clock at each call, not by the sweep. */
@Component
class Expiry {
    private final Filings filings;

    Expiry(Filings filings) {
        this.filings = filings;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void sweep() {
        filings.expire();
    }
}
