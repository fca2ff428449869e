package org.homeward.clearinghouse.assignment;

import java.util.List;
import java.util.Optional;

/**
 * Who should have a thing.
 *
 * @param candidates the best first, with those who are left out
 * @param waiting whether nobody has decided about it yet since it came in
 */
record Suggestion(Wanted wanted, List<Candidate> candidates, boolean waiting) {
    public Optional<Candidate> best() {
        return candidates.stream().filter(candidate -> !candidate.out()).findFirst();
    }
}
