package org.homeward.engine.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
                .or(() -> conflictBetween(left, right).map(conflict -> "by what it would join, " + conflict))
                .or(() -> undecided(left, right))
                .or(() -> undecided(right, left))
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
                if (!apart.isEmpty()) return Optional.of(judged(apart));
                var conflict = evidence.conflict(left, right);
                if (conflict.isPresent())
                    return Optional.of(evidence.id(left) + " and " + evidence.id(right) + ": " + conflict.get());
            }
        return Optional.empty();
    }

    /** What speaks for both, and yet was not joined: some of the one fits a third as well, which can't be the other. */
    private Optional<String> undecided(int[] one, int[] other) {
        if (!Clusters.speakForOne(evidence, one, other)) return Optional.empty();
        var edges = ties.edges;
        for (int mention : one)
            for (int node = edges.first(mention); node != Edges.NONE; node = edges.next(node)) {
                int third = edges.other(node);
                if (IntStream.of(other).anyMatch(member -> member == third)) continue;
                var conflict = conflictBetween(other, new int[] {third});
                if (conflict.isPresent())
                    return Optional.of("undecided: " + evidence.id(mention) + " could as well be " + evidence.id(third)
                            + ", which can't be the other: " + conflict.get());
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
