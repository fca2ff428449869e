package org.homeward.clearinghouse.distribution;

import org.springframework.stereotype.Component;

/** Posters that partners fetch themselves: from now on it stands on their page, or is marked there as recalled. */
@Component
class DownloadCarrier implements Carrier {
    @Override
    public Channel channel() {
        return Channel.DOWNLOAD;
    }

    @Override
    public Outcome carry(Errand errand) {
        return new Outcome.Took(false, "It stands on the partner's page.");
    }
}
