package org.homeward.clearinghouse.entities;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.engine.Contradiction;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.LedgerEntry;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Undo;
import org.homeward.engine.model.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person decides: same, different, unsure; and takes it back. */
@Component
class Judgements {
    /** How long a decision waits for those before it to reach the index, which knows what contradicts what. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final Index index;
    private final Applier applier;
    private final Access access;
    private final Clock clock;

    Judgements(Ledger ledger, Index index, Applier applier, Access access, Clock clock) {
        this.ledger = ledger;
        this.index = index;
        this.applier = applier;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    public long judge(Grant grant, MentionId a, MentionId b, Verdict verdict, String why) {
        long number = next();
        var score = index.ask(engine -> engine.explain(a, b))
                .map(Score::bits)
                .orElseThrow(() -> new NotFound("One of " + a + " and " + b + " is not held."));
        var judgement = new Judgement(number, a, b, verdict, grant.user().name(), clock.instant(), why.strip(), score);
        index.ask(engine -> engine.contradiction(judgement)).ifPresent(found -> {
            throw new Conflict(sentence(found));
        });
        return add(judgement, grant, "JUDGED_" + verdict);
    }

    @Transactional
    public long undo(Grant grant, long number, String why) {
        long next = next();
        if (!stands(number)) throw new Conflict("Judgement " + number + " was taken back already.");
        return add(
                new Undo(next, number, grant.user().name(), clock.instant(), why.strip()), grant, "JUDGEMENT_UNDONE");
    }

    /** Throws {@link NotFound} when there is no judgement of that number. */
    boolean stands(long number) {
        if (!(ledger.get(number) instanceof Judgement judgement)) throw new NotFound("Judgement " + number);
        return ledger.of(judgement.a(), judgement.b()).stream()
                .anyMatch(decision -> decision.judgement().number() == number && decision.stands());
    }

    /** Waits, for a moment, until the index knows a decision, so that the page shown next is true. */
    void await(long number) {
        applier.awaitJudgement(number, PATIENCE);
    }

    private long next() {
        long number = ledger.lock();
        if (!applier.awaitJudgement(number - 1, PATIENCE))
            throw new Conflict("An earlier decision is still being taken in. Try again in a moment.");
        return number;
    }

    private long add(LedgerEntry entry, Grant grant, String verb) {
        ledger.add(entry);
        access.record(grant, verb, new Ref(Ref.Kind.ENTITY, "judgement " + entry.number()));
        AfterCommit.run(applier::wake);
        return entry.number();
    }

    private static String sentence(Contradiction found) {
        var refused = found.refused();
        return "These two can't be called " + Words.of(refused.verdict()) + ": " + chain(found.chain())
                + ". Take one of these back first, or leave the pair unsure.";
    }

    private static String chain(List<Judgement> chain) {
        return chain.stream()
                .map(judgement -> "judgement " + judgement.number() + " by " + judgement.by() + " says "
                        + Words.of(judgement.verdict())
                        + (judgement.why().isEmpty() ? "" : " (" + judgement.why() + ")"))
                .collect(Collectors.joining(", "));
    }
}
