package org.homeward.clearinghouse.requests;

import static org.homeward.clearinghouse.requests.DemoQuestions.QUESTIONS;
import static org.homeward.clearinghouse.requests.DemoQuestions.STORY;

import java.time.Clock;
import java.time.Duration;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.DemoData;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.entities.Entities;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's requests, worked by its analysts through the same doors as any other, each as far as its question says. */
@Component
class DemoRequests implements DemoData {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.REQUEST);
    private static final int PATIENCE = 600;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Requests requests;
    private final Searches searches;
    private final Findings findings;
    private final Answers answers;
    private final Verifications verifications;
    private final Dispatches dispatches;
    private final AgencyStore agencies;
    private final Entities entities;
    private final Access access;
    private final Users users;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoRequests(
            Requests requests,
            Searches searches,
            Findings findings,
            Answers answers,
            Verifications verifications,
            Dispatches dispatches,
            AgencyStore agencies,
            Entities entities,
            Access access,
            Users users,
            TransactionTemplate transactions,
            Clock clock) {
        this.requests = requests;
        this.searches = searches;
        this.findings = findings;
        this.answers = answers;
        this.verifications = verifications;
        this.dispatches = dispatches;
        this.agencies = agencies;
        this.entities = entities;
        this.access = access;
        this.users = users;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load() {
        transactions.executeWithoutResult(status -> DemoQuestions.AGENCIES.forEach(agencies::save));
        QUESTIONS.forEach(this::ask);
    }

    private void ask(DemoQuestions.Question question) {
        var analyst = user("t.lind");
        var due = question.overdue() ? clock.instant().minus(Duration.ofHours(3)) : null;
        var asked = new NewRequest(
                question.person(), question.theirCase(), question.urgency(), due, question.purpose(), question.asked());
        var number = requests.create(access.open(analyst, Requests.NEW, PURPOSE, Act.CHANGE), asked, Once.of(asked));
        work(number, question);
    }

    private void work(RequestNumber number, DemoQuestions.Question question) {
        var mine = access.open(user("t.lind"), number.ref(), PURPOSE, Act.CHANGE);
        if (question.until() == State.RECEIVED) return;
        awaitIndex(requests.get(mine));
        searches.run(mine);
        if (question == STORY) acceptStrongest(mine);
        if (question.until() == State.SEARCHING) return;
        findings.write(mine, question.finding());
        if (question.until() == State.DRAFTED) return;
        answers.handOver(mine);
        if (question.until() == State.WAITING) return;
        answers.approve(access.open(user("p.sato"), number.ref(), PURPOSE, Act.APPROVE));
        if (question.until() == State.APPROVED) return;
        verifications.add(mine, "Desk Sgt. Ora Fenn");
        dispatches.handOver(mine, question.person().name() + ", in person, badge seen");
        if (question.until() == State.CLOSED) requests.move(mine, State.CLOSED, "closed");
    }

    /** The first of the hits is accepted, so that the page shows a decision; the rest is for whoever tries the demo. */
    private void acceptStrongest(Grant mine) {
        searches.hits(mine).stream()
                .findFirst()
                .ifPresent(hit -> searches.decide(mine, hit.mention(), true, "same number and alias"));
    }

    /** The index takes records in order, so when it holds this one it holds all that were filed before. */
    private void awaitIndex(Request request) {
        for (int i = 0; i < PATIENCE && !entities.applied(request.record()); i++) pause();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private User user(String name) {
        return users.find(name).orElse(User.SYSTEM);
    }
}
