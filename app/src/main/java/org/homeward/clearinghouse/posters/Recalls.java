package org.homeward.clearinghouse.posters;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a poster: from the commit on its page says so, and no list, feed or picture has the child any more. */
@Component
class Recalls {
    private final PosterStore posters;
    private final VersionStore versions;
    private final Cap cap;
    private final Waiting waiting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recalls(
            PosterStore posters,
            VersionStore versions,
            Cap cap,
            Waiting waiting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.posters = posters;
        this.versions = versions;
        this.cap = cap;
        this.waiting = waiting;
        this.events = events;
        this.clock = clock;
    }

    /** In the caller's transaction. A draft that was never public ends quietly: nobody was ever told of it. */
    void end(Poster poster, Standing standing, String who, String name, String why) {
        var now = clock.instant();
        if (!posters.end(poster.number(), standing, now)) return;
        versions.findDraft(poster.number()).ifPresent(draft -> versions.discard(poster.number(), draft.version()));
        waiting.done(poster.number());
        var version = poster.version();
        posters.add(
                poster.number(),
                new HistoryLine(version == null ? 1 : version, now, who, name, HistoryLine.Step.RECALLED, why));
        if (version == null) return;
        var message = cap.cancel(poster.number(), now, before(poster));
        versions.add(poster.number(), version, DocumentName.CAP_CANCEL, message, Digests.sha256(message));
        events.publishEvent(new PosterRecalled(poster.number(), now));
    }

    /** The message of the version that is public now. */
    static Cap.Before before(Poster poster) {
        return poster.version() == null ? Cap.Before.NONE : new Cap.Before(poster.version(), poster.releasedAt());
    }
}
