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
    private final BesideStore besides;
    private final Waiting waiting;
    private final Access access;
    private final Clock clock;

    Approvals(Drafts drafts, VersionStore versions, BesideStore besides, Waiting waiting, Access access, Clock clock) {
        this.besides = besides;
        this.drafts = drafts;
        this.versions = versions;
        this.waiting = waiting;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Keeps the agency's consent to exactly what the draft says now.
     *
     * @param of number of the case of another child on it, whose agency consents; empty for the agency of the poster's own
     * @param seen digest of what was on the screen when the agency was asked
     */
    @Transactional
    public void consent(Look look, String of, String by, String how, Instant at, String seen) {
        mustBeSaid("Who consented", by);
        mustBeSaid("How they consented", how);
        var now = clock.instant();
        if (at.isAfter(now)) throw new Conflict("When they consented lies ahead: correct day and time.");
        if (at.isBefore(now.minus(OLDEST)))
            throw new Conflict("A consent of more than 30 days ago does not count: ask again.");
        var draft = drafts.lock(look);
        mustBeSeen(draft, seen);
        int version = draft.version().version();
        var consent = new Version.Consent(by.strip(), how.strip(), at, draft.digest());
        if (of.isEmpty()) versions.consent(look.number(), version, consent);
        else besides.consent(look.number(), version, other(draft, of).number(), consent);
        drafts.note(
                look.poster(),
                look.number(),
                draft.version().version(),
                HistoryLine.Step.CONSENTED,
                (of.isEmpty() ? "" : of + ": ") + by.strip() + ": " + how.strip());
        waiting.tell(drafts.lock(look));
        access.record(look.poster(), "POSTER_CONSENTED", look.number().ref());
    }

    /**
     * Keeps the supervisor's decision for this version, and for the case as it stands now.
     *
     * @param of number of the case of another child on it; empty for the poster's own
     */
    @Transactional
    public void decide(Look look, String of, String reason) {
        mustBeSaid("Why it may be released", reason);
        var draft = drafts.lock(look);
        int version = draft.version().version();
        var by = look.poster().user().displayName();
        if (of.isEmpty())
            versions.decide(
                    look.number(),
                    version,
                    new Version.Safety(by, reason.strip(), draft.profile().revision()));
        else decide(look.number(), version, other(draft, of), new Version.Safety(by, reason.strip(), null));
        drafts.note(
                look.poster(),
                look.number(),
                version,
                HistoryLine.Step.DECIDED,
                (of.isEmpty() ? "" : of + ": ") + reason.strip());
        waiting.tell(drafts.lock(look));
        access.record(look.poster(), "POSTER_SAFETY_DECIDED", look.number().ref());
    }

    private void decide(PosterNumber number, int version, Beside other, Version.Safety said) {
        var safety =
                new Version.Safety(said.by(), said.reason(), other.profile().revision());
        besides.decide(number, version, other.number(), safety);
    }

    private static Beside other(Drafted draft, String of) {
        return draft.others().stream()
                .filter(other -> other.number().value().equals(of))
                .findFirst()
                .orElseThrow(() -> new Conflict("That child is not on this poster any more: look at it again."));
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
