package org.homeward.clearinghouse.requests;

import java.time.Clock;
import java.util.Optional;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who a requester really is: found out by calling their agency at the number the clearinghouse has listed for its ORI. */
@Component
class Verifications {
    private final Requests requests;
    private final VerificationStore store;
    private final HistoryStore history;
    private final Access access;
    private final AnswerSettings settings;
    private final Clock clock;

    Verifications(
            Requests requests,
            VerificationStore store,
            HistoryStore history,
            Access access,
            AnswerSettings settings,
            Clock clock) {
        this.requests = requests;
        this.store = store;
        this.history = history;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps a call-back. The number called is the agency's listed one and comes from no form. Throws {@link Conflict} when none is listed.
     */
    @Transactional
    public void add(Grant grant, String spokeWith) {
        var request = requests.toWork(grant);
        var requester = request.requester();
        var number = requester.agency().phone();
        if (number.isEmpty())
            throw new Conflict(
                    "No call-back number is listed for " + requester.agency().ori()
                            + ". A supervisor looks it up and lists it first; the number the requester gave does not count.");
        if (spokeWith.isBlank()) throw new Refused("Enter who confirmed it on the telephone.");
        var now = clock.instant();
        var until = now.plus(settings.verificationLife());
        store.add(
                requester.id(),
                new Verification(
                        number,
                        requester.email(),
                        spokeWith.strip(),
                        grant.user().name(),
                        now,
                        until));
        history.add(
                request.number(),
                grant.user().name(),
                "called back at the listed number " + number + ", spoke with " + spokeWith.strip());
        access.record(grant, "REQUESTER_VERIFIED", request.number().ref());
    }

    Optional<Verification> find(Requester requester) {
        return store.find(requester.id());
    }

    /** What is missing before an answer may leave to this requester; empty when nothing is. */
    Optional<String> missing(Requester requester) {
        var now = clock.instant();
        var last = store.find(requester.id());
        if (last.filter(verification -> verification.holds(requester, now)).isPresent()) return Optional.empty();
        var agency = requester.agency();
        var number = agency.phone().isEmpty()
                ? "a listed number (none is listed yet)"
                : "the listed number " + agency.phone();
        return Optional.of(
                requester.name() + " has not been verified: call " + agency.name() + " (" + agency.ori() + ") back at "
                        + number + last.map(old -> whyNoMore(old, requester)).orElse("") + ".");
    }

    private String whyNoMore(Verification old, Requester requester) {
        if (!old.called().equals(requester.agency().phone()))
            return "; the listed number has changed since the last call-back";
        if (!old.email().equals(requester.email())) return "; their e-mail has changed since the last call-back";
        return "; the last call-back ran out on " + EasternTime.words(old.expiresAt());
    }

    void mustBeVerified(Requester requester) {
        missing(requester).ifPresent(what -> {
            throw new Refused("The answer can't leave yet. " + what);
        });
    }
}
