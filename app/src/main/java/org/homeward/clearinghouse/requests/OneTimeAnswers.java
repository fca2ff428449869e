package org.homeward.clearinghouse.requests;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.AuditEvent;
import org.homeward.clearinghouse.access.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lies behind a one-time link. Whoever holds it needs no account: the link came by mail, the code by telephone. */
@Component
class OneTimeAnswers {
    static final int TRIES = 5;
    private static final String OUTSIDE = "holder of a one-time link";

    private final DispatchStore store;
    private final AnswerStore answers;
    private final HistoryStore history;
    private final Access access;
    private final Clock clock;

    OneTimeAnswers(DispatchStore store, AnswerStore answers, HistoryStore history, Access access, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.history = history;
        this.access = access;
        this.clock = clock;
    }

    /** Throws the same {@link NotFound} for a link opened before, ended, tried too often or never made. */
    void mustBeOpen(String token) {
        findOpen(token);
    }

    /** The answer, once; empty when the code is wrong. Looking at the page before opens nothing: mail scanners follow links. */
    @Transactional
    public Optional<AnswerStore.Sealed> open(String token, String code) {
        var dispatch = findOpen(token);
        var opened = store.countTry(dispatch.id(), TRIES)
                && store.open(dispatch.id(), Secrets.codeHash(token, code), clock.instant());
        access.record(event(dispatch, opened));
        if (!opened) return Optional.empty();
        history.add(dispatch.request(), OUTSIDE, "answer opened");
        return Optional.of(answers.get(dispatch.answer()));
    }

    private Dispatch findOpen(String token) {
        return store.findOpen(token, clock.instant(), TRIES)
                .orElseThrow(() -> new NotFound(
                        "This link opens nothing: it was opened before, has ended, was tried too often, or is"
                                + " not whole. Call the clearinghouse for a new one."));
    }

    private static AuditEvent event(Dispatch dispatch, boolean opened) {
        var outcome = opened ? AuditEvent.Outcome.DONE : AuditEvent.Outcome.FAILED;
        return new AuditEvent(
                OUTSIDE,
                "",
                "ANSWER_OPENED",
                dispatch.request().ref(),
                outcome,
                null,
                "dispatch " + dispatch.id(),
                List.of());
    }
}
