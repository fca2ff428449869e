package org.homeward.clearinghouse.requests;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.homeward.engine.match.Part;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.MentionId;
import org.jspecify.annotations.Nullable;

/** Something a search or the watch brought up for a request, and what was decided about it. */
record FoundHit(MentionId mention, MentionId entity, Instant foundAt, Score score, Decision decision) {
    /** Undecided ones first, then the accepted, then the rejected; the strongest first within each. */
    static final Comparator<FoundHit> ORDER = Comparator.comparing(
                    (FoundHit hit) -> hit.decision().verdict().ordinal())
            .thenComparing(hit -> -hit.score().bits())
            .thenComparing(FoundHit::mention);

    enum Verdict {
        OPEN,
        ACCEPTED,
        REJECTED
    }

    /** {@code judgement} is null when the two are things that can't be one, so that no judgement was kept. */
    record Decision(
            Verdict verdict,
            String by,
            @Nullable Instant at,
            String why,
            @Nullable Long judgement) {
        static final Decision NONE = new Decision(Verdict.OPEN, "", null, "", null);
    }

    public boolean isAccepted() {
        return decision.verdict() == Verdict.ACCEPTED;
    }

    public boolean isOpen() {
        return decision.verdict() == Verdict.OPEN;
    }

    /** The features that speak for it, in words: {@code phone · alias}. */
    public String because() {
        return String.join(
                " · ", speaking().stream().map(Part::feature).distinct().toList());
    }

    private List<Part> speaking() {
        return score.parts().stream().filter(part -> part.bits() > 0).toList();
    }
}
