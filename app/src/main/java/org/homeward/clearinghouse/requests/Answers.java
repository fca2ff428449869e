package org.homeward.clearinghouse.requests;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Refused;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.reports.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answer on its way through second reading: what it holds, and who approved it. */
@Component
class Answers {
    private final Requests requests;
    private final Findings findings;
    private final SearchStore searches;
    private final AnswerStore sealed;
    private final Documents documents;
    private final Users users;
    private final Clock clock;

    Answers(
            Requests requests,
            Findings findings,
            SearchStore searches,
            AnswerStore sealed,
            Documents documents,
            Users users,
            Clock clock) {
        this.requests = requests;
        this.findings = findings;
        this.searches = searches;
        this.sealed = sealed;
        this.documents = documents;
        this.users = users;
        this.clock = clock;
    }

    /** Hands the answer to a second reader. */
    @Transactional
    public void handOver(Grant grant) {
        Findings.mustBeWritten(requests.toWork(grant));
        requests.move(grant, State.WAITING, "answer handed to a second reader");
    }

    /** Gives it back to be worked on. */
    @Transactional
    public void giveBack(Grant grant, String why) {
        if (why.isBlank()) throw new Refused("Say what has to be changed.");
        requests.move(grant, State.DRAFTED, "answer given back: " + why);
    }

    /** Seals the answer as it stands. Throws {@link Refused} for anyone who worked on it. */
    @Transactional
    public void approve(Grant grant) {
        var request = requests.toWork(grant);
        if (findings.authors(grant).contains(grant.user().name()))
            throw new Refused("You worked on this answer. Someone who did not has to read and approve it.");
        request.state().to(State.APPROVED);
        findings.mustStand(grant, request);
        var answer = answer(grant, request, grant.user().displayName());
        var pdf = pdf(answer);
        sealed.add(
                request.number(),
                new AnswerStore.Sealed(0, grant.user().name(), clock.instant(), sha256(pdf), answer, pdf));
        requests.move(
                grant, State.APPROVED, "answer approved by " + grant.user().displayName());
    }

    /** The answer as approved; until then as it would read now, marked as a draft. */
    Answer show(Grant grant) {
        Requests.mustBeStaff(grant.user());
        var request = requests.get(grant);
        if (isSealed(request)) return approved(request).content();
        return answer(grant, request, "");
    }

    /** The same as a document. */
    byte[] document(Grant grant) {
        Requests.mustBeStaff(grant.user());
        var request = requests.get(grant);
        return isSealed(request) ? approved(request).pdf() : pdf(answer(grant, request, ""));
    }

    private static boolean isSealed(Request request) {
        return request.state() == State.APPROVED || request.state() == State.SENT;
    }

    private AnswerStore.Sealed approved(Request request) {
        return sealed.find(request.number()).orElseThrow();
    }

    private byte[] pdf(Answer answer) {
        return documents.pdf("requests/answer", model(answer));
    }

    private Answer answer(Grant grant, Request request, String approver) {
        return new Answer(
                request,
                findings.chosen(grant, request),
                searches.list(request.number()),
                new Names(users).all(findings.authors(grant)),
                approver,
                clock.instant());
    }

    static Map<String, Object> model(Answer answer) {
        return Map.of("answer", answer);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
