package org.homeward.clearinghouse.cases;

import java.util.List;
import org.homeward.clearinghouse.access.Grant;
import org.springframework.stereotype.Component;

/** What other modules may know of the cases tied to one they look at. */
@Component
public class TiedCases {
    private final Ties ties;

    TiedCases(Ties ties) {
        this.ties = ties;
    }

    /** Of other children; {@code grant} is one for the case. */
    public List<Tied> list(Grant grant, CaseNumber number) {
        if (!grant.ref().equals(number.ref())) throw new IllegalStateException("a grant for " + grant.ref());
        return ties.tied(number);
    }
}
