package org.homeward.clearinghouse.distribution;

import org.homeward.clearinghouse.posters.PosterRecalled;
import org.homeward.clearinghouse.posters.PosterReleased;
import org.homeward.clearinghouse.posters.Posters;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what is released and recalled; told again after a stop between. */
@Component
class PostersToDistribution {
    private final Posters posters;
    private final Sendings sendings;

    PostersToDistribution(Posters posters, Sendings sendings) {
        this.posters = posters;
        this.sendings = sendings;
    }

    @ApplicationModuleListener
    void on(PosterReleased event) {
        posters.findReleased(event.number())
                .ifPresent(poster ->
                        sendings.released(poster.number().value(), poster.caseNumber(), poster.version(), event.at()));
    }

    @ApplicationModuleListener
    void on(PosterRecalled event) {
        sendings.recalled(event.number().value(), event.at());
    }
}
