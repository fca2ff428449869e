package org.homeward.clearinghouse.assignment;

import java.util.List;
import org.homeward.clearinghouse.access.User;

/**
 * Somebody who could have it.
 *
 * @param out whether they are left out: the reasons say why
 * @param reasons for and against, in words
 */
record Candidate(User user, double points, boolean out, List<String> reasons) {
    Candidate {
        reasons = List.copyOf(reasons);
    }

    public String why() {
        return String.join(" · ", reasons);
    }
}
