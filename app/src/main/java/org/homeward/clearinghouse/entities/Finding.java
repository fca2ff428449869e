package org.homeward.clearinghouse.entities;

import java.util.List;
import org.homeward.clearinghouse.entities.RecordPages.RecordPage;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;

/**
 * A mention that a search brought up, with its record and why.
 *
 * @param entity public id of the entity the mention belongs to now
 * @param page where the record is shown
 * @param score the exact sum of its parts; orders, identifies nobody
 */
public record Finding(MentionId mention, MentionId entity, Record record, RecordPage page, Score score) {
    public Mention said() {
        return record.mention(mention.ordinal());
    }

    /** What the person or thing is called in its record. */
    public String name() {
        return Words.name(said());
    }

    /** {@code same phone}, {@code similar screen name}: the strongest reasons, in words. */
    public List<String> reasons() {
        return Reasons.of(score);
    }

    public String probability() {
        return Likelihood.words(score.probability());
    }
}
