package org.homeward.clearinghouse.posters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What others must say before a poster is released: the agency, and where the case has warnings a supervisor. */
@Component
class Approvals {
    private static final int LONGEST = 500;
    /** A consent is to what is known now. */
    private static final Duration OLDEST = Duration.ofDays(30);

    private final Drafts drafts;
    private final VersionStore versions;
    private final Waiting waiting;
    private final Access access;
    private final Clock clock;

    Approvals(Drafts drafts, VersionStore versions, Waiting waiting, Access access, Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.waiting = waiting;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Keeps the agency's consent to exactly what the draft says now.
     *
     * @param seen digest of what was on the screen when the agency was asked
     */
    @Transactional
    public void consent(Look look, String by, String how, Instant at, String seen) {
        mustBeSaid("Who consented", by);
        mustBeSaid("How they consented", how);
        var now = clock.instant();
        if (at.isAfter(now)) throw new Conflict("When they consented lies ahead: correct day and time.");
        if (at.isBefore(now.minus(OLDEST)))
            throw new Conflict("A consent of more than 30 days ago does not count: ask again.");
        var draft = drafts.lock(look);
        mustBeSeen(draft, seen);
        versions.consent(
                look.number(),
                draft.version().version(),
                new Version.Consent(by.strip(), how.strip(), at, draft.digest()));
        drafts.note(
                look.poster(),
                look.number(),
                draft.version().version(),
                HistoryLine.Step.CONSENTED,
                by.strip() + ": " + how.strip());
        waiting.tell(drafts.lock(look));
        access.record(look.poster(), "POSTER_CONSENTED", look.number().ref());
    }

    /** Keeps the supervisor's decision for this version, and for the case as it stands now. */
    @Transactional
    public void decide(Look look, String reason) {
        mustBeSaid("Why it may be released", reason);
        var draft = drafts.lock(look);
        versions.decide(
                look.number(),
                draft.version().version(),
                new Version.Safety(
                        look.poster().user().displayName(),
                        reason.strip(),
                        draft.profile().revision()));
        drafts.note(look.poster(), look.number(), draft.version().version(), HistoryLine.Step.DECIDED, reason.strip());
        waiting.tell(drafts.lock(look));
        access.record(look.poster(), "POSTER_SAFETY_DECIDED", look.number().ref());
    }

    static void mustBeSeen(Drafted draft, String seen) {
        if (!draft.digest().equals(seen))
            throw new Conflict("The poster says something else by now than what you looked at: look at it again.");
    }

    private static void mustBeSaid(String field, String words) {
        if (words.isBlank()) throw new Conflict(field + " is empty: write it down.");
        if (words.length() > LONGEST) throw new Conflict(field + " is too long: shorten it to 500 characters.");
    }
}
