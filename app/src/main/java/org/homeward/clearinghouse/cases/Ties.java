package org.homeward.clearinghouse.cases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that belong together. That two are of one child is a judgement too: the engine holds it from then on, and everything else that
 * speaks of the child follows.
 */
@Component
class Ties {
    /** The child is what an intake speaks of first. */
    private static final int CHILD = 0;

    private final TieStore store;
    private final CaseStore cases;
    private final Entities entities;
    private final Access access;
    private final Clock clock;

    Ties(TieStore store, CaseStore cases, Entities entities, Access access, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.entities = entities;
        this.access = access;
        this.clock = clock;
    }

    /** Throws {@link Conflict} in words for the form when it can't be. */
    @Transactional
    void tie(Grant grant, CaseNumber number, String typed, Tie.Kind kind, Reason why) {
        var other = other(number, typed).number();
        if (isIdentification(number, other, kind))
            throw new Conflict(
                    "One of the two is of a child whose name isn't known: say who it is on the page of that case,"
                            + " with who confirmed it.");
        join(grant, number, other, kind, why);
    }

    /** That a child without a name is the one of another case: needs somebody who confirmed it, so it is no tie like others. */
    boolean isIdentification(CaseNumber number, CaseNumber other, Tie.Kind kind) {
        return kind == Tie.Kind.SAME_CHILD
                && cases.get(number).answers().isUnidentified()
                        != cases.get(other).answers().isUnidentified();
    }

    void join(Grant grant, CaseNumber number, CaseNumber other, Tie.Kind kind, Reason why) {
        var judgement =
                kind == Tie.Kind.SAME_CHILD ? Optional.of(judge(grant, number, other, why)) : Optional.<Long>empty();
        var by = grant.user().displayName();
        var tie = new Tie(0, other, kind, why.words(), by, clock.instant(), judgement.orElse(null));
        if (!store.add(number, tie)) throw new Conflict(number + " and " + other + " are tied already.");
        tell(number, by, "Tied to " + other + ": " + kind.words(), why);
        tell(other, by, "Tied to " + number + ": " + kind.words(), why);
        access.record(grant, "CASES_TIED", number.ref());
    }

    /** The case somebody typed the number of. Throws {@link Conflict} in words for the form when there is none. */
    CaseFile other(CaseNumber number, String typed) {
        try {
            var other = cases.get(new CaseNumber(typed.strip().toUpperCase(java.util.Locale.ROOT)));
            if (other.number().equals(number)) throw new Conflict("Case: enter another case than this one.");
            return other;
        } catch (NotFound none) {
            throw new Conflict("Case: there is no case " + typed.strip() + ". Enter its number, as NCM-2026-0142.");
        }
    }

    private long judge(Grant grant, CaseNumber a, CaseNumber b, Reason why) {
        return judge(grant, cases.get(a).record(), cases.get(b).record(), why.words());
    }

    private long judge(Grant grant, RecordId a, RecordId b, String why) {
        if (!entities.applied(a) || !entities.applied(b))
            throw new Conflict("One of the two cases is still being taken in. Try again in a moment.");
        return entities.judge(grant, new MentionId(a, CHILD), new MentionId(b, CHILD), Verdict.SAME, why);
    }

    private void tell(CaseNumber number, String by, String what, Reason why) {
        cases.add(number, new HistoryEntry(clock.instant(), by, what, why.lines()));
    }

    @Transactional
    void untie(Grant grant, CaseNumber number, long tie) {
        var found = store.find(number, tie).orElseThrow(() -> new Conflict("These two are not tied any more."));
        if (isIdentification(number, found.other(), found.kind()))
            throw new Conflict(
                    "By this tie a child was identified: if it is another child, reopen the case of the unidentified one.");
        part(grant, number, found, "The tie of the cases was taken back");
    }

    /** @param reason for the judgement that goes too */
    void part(Grant grant, CaseNumber number, Tie found, String reason) {
        // Somebody may have taken the judgement back already, among the links.
        if (found.judgement() != null && entities.stands(found.judgement()))
            entities.undo(grant, found.judgement(), reason);
        store.undo(found.number(), clock.instant());
        var why = new Reason("They were called: " + found.kind().words() + ". " + found.why());
        var by = grant.user().displayName();
        tell(number, by, "Tie to " + found.other() + " taken back", why);
        tell(found.other(), by, "Tie to " + number + " taken back", why);
        access.record(grant, "CASES_UNTIED", number.ref());
    }

    /** The other children who are missed and tied to the case of a child who is. */
    List<Tied> tied(CaseNumber number) {
        var ties = store.list(number);
        if (cases.get(number).answers().isUnidentified()) return List.of();
        return others(ties).stream()
                .filter(other -> !cases.get(other.number()).answers().isUnidentified())
                .map(other -> new Tied(other.number(), other.child(), other.status(), words(ties, other.number())))
                .toList();
    }

    private static String words(List<Tie> ties, CaseNumber other) {
        return ties.stream()
                .filter(tie -> tie.other().equals(other))
                .map(tie -> tie.kind().words())
                .findFirst()
                .orElse("");
    }

    List<Tie> list(CaseNumber number) {
        return store.list(number);
    }

    /** Every time the child of a case was missing, this one too. */
    List<Episode> episodes(CaseNumber number) {
        return store.episodes(number);
    }

    /** The cases of other children that these lead to. */
    List<Episode> others(List<Tie> ties) {
        return store.list(ties.stream()
                .filter(tie -> tie.kind() != Tie.Kind.SAME_CHILD)
                .map(Tie::other)
                .toList());
    }
}
