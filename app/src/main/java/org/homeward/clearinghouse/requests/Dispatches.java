package org.homeward.clearinghouse.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an approved answer leaves: only to a verified requester, and never unlogged. */
@Component
class Dispatches {
    private final Requests requests;
    private final Verifications verifications;
    private final Findings findings;
    private final AnswerStore answers;
    private final DispatchStore store;
    private final AnswerMail mail;
    private final Disseminations log;
    private final AnswerSettings settings;
    private final Clock clock;

    Dispatches(
            Requests requests,
            Verifications verifications,
            Findings findings,
            AnswerStore answers,
            DispatchStore store,
            AnswerMail mail,
            Disseminations log,
            AnswerSettings settings,
            Clock clock) {
        this.requests = requests;
        this.verifications = verifications;
        this.findings = findings;
        this.answers = answers;
        this.store = store;
        this.mail = mail;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Mails a one-time link. The mail goes before the commit on purpose: should the commit fail, the link in it opens nothing; the other
     * way round an answer could be logged as sent that never left.
     *
     * @return the code that is told by telephone and shown this once
     */
    @Transactional
    public String mail(Grant grant) {
        var request = mayLeave(grant);
        if (request.requester().email().isEmpty())
            throw new Conflict(
                    "There is no e-mail address for " + request.requester().name() + ": hand the answer over.");
        var secrets = Secrets.make();
        store.end(request.number(), clock.instant());
        send(grant, request, Dispatch.How.MAIL, request.requester().email(), secrets);
        mail.send(request, secrets);
        return secrets.code();
    }

    /** Keeps that the answer was handed over: to whom and how. */
    @Transactional
    public void handOver(Grant grant, String toWhomAndHow) {
        var request = mayLeave(grant);
        if (toWhomAndHow.isBlank()) throw new Refused("Enter who took the answer, and how.");
        send(grant, request, Dispatch.How.HANDED_OVER, toWhomAndHow.strip(), null);
    }

    List<Dispatch> list(Grant grant) {
        return store.list(requests.get(grant).number());
    }

    private Request mayLeave(Grant grant) {
        var request = requests.toWork(grant);
        if (request.state() != State.SENT) request.state().to(State.SENT);
        verifications.mustBeVerified(request.requester());
        findings.mustStand(grant, request);
        return request;
    }

    private void send(Grant grant, Request request, Dispatch.How how, String to, @Nullable Secrets secrets) {
        var answer = answers.find(request.number()).orElseThrow(() -> new Conflict("No answer is approved yet."));
        var now = clock.instant();
        var dispatch = new Dispatch(
                0, request.number(), answer.id(), how, to, grant.user().name(), now, expiry(how, now), null);
        store.add(dispatch, secrets);
        log.add(grant, request, dispatch, answer);
        requests.move(grant, State.SENT, "answer sent: " + how.words() + ", " + to);
    }

    private @Nullable Instant expiry(Dispatch.How how, Instant now) {
        return how == Dispatch.How.MAIL ? now.plus(settings.linkLife()) : null;
    }
}
