package org.homeward.clearinghouse.desk;

import org.homeward.clearinghouse.entities.Entities;
import org.homeward.clearinghouse.entities.WatchMatch;
import org.homeward.clearinghouse.entities.WatchMatched;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Turns matches of standing questions into notifications: quiet, ranked, with the reason, never twice for the same evidence. */
@Component
class MatchesToDesk {
    private final Desk desk;
    private final Entities entities;

    MatchesToDesk(Desk desk, Entities entities) {
        this.desk = desk;
        this.entities = entities;
    }

    private static String whom(WatchMatch match) {
        return match.about().isEmpty() ? "" : " (" + match.about() + ")";
    }

    @ApplicationModuleListener
    void on(WatchMatched matched) {
        entities.match(matched.match())
                .ifPresent(match -> desk.notify(new News(
                        matched.owner(),
                        matched.ref(),
                        entities.kindOf(match) + " matches " + matched.ref().id() + whom(match),
                        match.reasons(),
                        "/records/" + matched.record(),
                        match.bits(),
                        entities.newsOf(match))));
    }
}
