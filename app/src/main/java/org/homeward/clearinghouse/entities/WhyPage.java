package org.homeward.clearinghouse.entities;

import java.util.List;
import org.homeward.clearinghouse.entities.EntityPage.Source;
import org.homeward.engine.match.Part;
import org.homeward.engine.match.Score;
import org.jspecify.annotations.Nullable;

/**
 * Why, and why not, two mentions may be one.
 *
 * @param missing what neither or only one side says, and would change the score
 * @param standing the decision that stands, or null
 */
record WhyPage(
        Source a,
        Source b,
        Score score,
        List<Row> rows,
        List<String> missing,
        List<Decision> decisions,
        @Nullable Decision standing,
        boolean joined) {

    /** One comparison, with the sign of how the two values stand to each other. */
    record Row(Part part, String sign) {
        public String bits() {
            return Likelihood.bits(part.bits());
        }

        public boolean speaksFor() {
            return part.bits() >= 0 || Likelihood.isNothing(part.bits());
        }
    }

    public String probability() {
        return Likelihood.words(score.probability());
    }

    public String bits() {
        return Likelihood.bits(score.bits());
    }

    public String address() {
        return "/entities/why?a=" + a.mention() + "&b=" + b.mention();
    }
}
