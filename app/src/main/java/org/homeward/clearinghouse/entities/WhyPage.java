package org.homeward.clearinghouse.entities;

import java.util.List;
import org.homeward.clearinghouse.entities.EntityPage.Source;
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
        List<String> missing,
        List<Decision> decisions,
        @Nullable Decision standing,
        boolean joined) {

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
