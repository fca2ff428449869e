package org.homeward.engine.resolve;

import java.util.List;
import java.util.Optional;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.Verdict;

/** Why an accepted pair in two different entities was not followed, in words. */
record Cut(Evidence evidence, Ledger ledger, Ties ties) {
    /** @param left the members of a's entity, {@code right} those of b's */
    String why(int a, int b, int[] left, int[] right) {
        var apart = ledger.apart(evidence.id(a), evidence.id(b));
        if (!apart.isEmpty()) return judged(apart);
        return evidence.conflict(a, b)
                .or(() -> tooLarge(a))
                .or(() -> conflictBetween(left, right))
                .orElse("a weak bridge: taken together, the pairs between the two groups speak against it");
    }

    private Optional<String> tooLarge(int mention) {
        if (ties.component(mention).length <= Component.LARGEST) return Optional.empty();
        return Optional.of(
                "more than " + Component.LARGEST + " mentions hang together here: the weakest bridges are cut first");
    }

    private Optional<String> conflictBetween(int[] lefts, int[] rights) {
        for (int left : lefts)
            for (int right : rights) {
                var apart = ledger.apart(evidence.id(left), evidence.id(right));
                if (!apart.isEmpty()) return Optional.of("by what it would join: " + judged(apart));
                var conflict = evidence.conflict(left, right);
                if (conflict.isPresent())
                    return Optional.of("by what it would join, " + evidence.id(left) + " and " + evidence.id(right)
                            + ": " + conflict.get());
            }
        return Optional.empty();
    }

    private static String judged(List<Judgement> chain) {
        var different = chain.stream()
                .filter(judgement -> judgement.verdict() == Verdict.DIFFERENT)
                .findFirst()
                .orElseThrow();
        return "judged different by " + different.by() + " (judgement " + different.number() + ")";
    }
}
