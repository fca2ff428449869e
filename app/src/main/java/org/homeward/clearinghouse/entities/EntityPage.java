package org.homeward.clearinghouse.entities;

import java.time.Instant;
import java.util.List;
import org.homeward.clearinghouse.entities.RecordPages.RecordPage;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;

/**
 * Everything about one person or thing that the reader may see.
 *
 * @param closed mentions in compartments the reader may not see; counted, because leaving them out silently would mislead
 */
record EntityPage(
        MentionId id,
        EntityType type,
        String name,
        List<Source> sources,
        List<Stated> facts,
        List<Tie> links,
        List<Cut> cuts,
        List<Decision> decisions,
        int closed) {

    /** What must be known before anyone acts on any of it. */
    public List<String> cautions() {
        return facts.stream()
                .map(Stated::fact)
                .filter(fact -> fact.property() == Property.CAUTION)
                .map(Fact::said)
                .distinct()
                .toList();
    }

    /** A record that speaks of the entity, and the role it has there. */
    record Source(MentionId mention, Record record, RecordPage page, String kind, String name, String role) {
        public Instant saidAt() {
            return record.provenance().saidAt();
        }
    }

    /** A fact with its source. */
    record Stated(Fact fact, String property, Source source) {}

    /** A link that holds the entity together. */
    record Tie(Source a, Source b, Score score) {
        public String probability() {
            return Likelihood.words(score.probability());
        }

        public double likelihood() {
            return score.probability();
        }

        public List<String> reasons() {
            return Reasons.of(score);
        }
    }

    /** A link that was found and not followed. */
    record Cut(Tie tie, String reason) {}
}
