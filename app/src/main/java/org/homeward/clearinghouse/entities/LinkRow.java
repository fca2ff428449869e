package org.homeward.clearinghouse.entities;

import java.util.List;
import org.homeward.clearinghouse.entities.RecordPages.RecordPage;
import org.homeward.engine.model.MentionId;
import org.jspecify.annotations.Nullable;

/**
 * A link of a record, explained.
 *
 * @param here who or what of this record, with the role
 * @param there who or what of the other
 * @param accepted false for a near miss, which a person should look at
 * @param reasons strongest first, in words
 * @param decision the judgement that stands on the pair
 */
record LinkRow(
        MentionId mine,
        MentionId other,
        String here,
        String there,
        RecordPage page,
        String kind,
        double likelihood,
        double bits,
        boolean accepted,
        List<String> reasons,
        @Nullable Decision decision) {
    private static final double FAINT = 0.1;

    public String probability() {
        return Likelihood.words(likelihood);
    }

    /** Not worth a look before all others: shown folded, never left out. */
    public boolean isFaint() {
        return !accepted && likelihood < FAINT && decision == null;
    }

    public String strength() {
        return Likelihood.bits(bits);
    }
}
