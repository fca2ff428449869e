package org.homeward.clearinghouse.distribution;

import org.homeward.clearinghouse.casework.AgencyNews;
import org.homeward.clearinghouse.posters.PosterRecalled;
import org.homeward.clearinghouse.posters.PosterReleased;
import org.homeward.clearinghouse.posters.Posters;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what is released and recalled, and tells the investigating agency; told again after a stop between. */
@Component
class PostersToDistribution {
    private final Posters posters;
    private final Sendings sendings;
    private final AgencyNews news;

    PostersToDistribution(Posters posters, Sendings sendings, AgencyNews news) {
        this.posters = posters;
        this.sendings = sendings;
        this.news = news;
    }

    @ApplicationModuleListener
    void on(PosterReleased event) {
        posters.findReleased(event.number()).ifPresent(poster -> {
            sendings.released(poster.number().value(), poster.caseNumber(), poster.version(), event.at());
            news.tell(
                    poster.caseNumber(),
                    "the poster was released, version " + event.version(),
                    "poster " + poster.number() + " version " + event.version());
        });
    }

    @ApplicationModuleListener
    void on(PosterRecalled event) {
        sendings.recalled(event.number().value(), event.at());
        sendings.poster(event.number().value())
                .ifPresent(poster -> news.tell(
                        poster.caseNumber(),
                        "the poster was recalled",
                        "poster " + event.number() + " recalled " + event.at()));
    }
}
