package org.homeward.clearinghouse.posters;

import java.util.Map;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.cases.CaseNumber;

/**
 * A poster is made of its case: whoever works at one looks at both, and the trail holds both looks.
 *
 * @param ofOthers looks at the cases of the other children on its draft
 */
record Look(Grant poster, Grant ofCase, PosterNumber number, Map<CaseNumber, Grant> ofOthers) {

    /** Throws {@link NotFound} when that child is not on the draft, or was put there after this look began. */
    Grant of(CaseNumber other) {
        var grant = ofOthers.get(other);
        if (grant == null) throw new NotFound("Somebody changed who is on this poster. Look at it again.");
        return grant;
    }
}
