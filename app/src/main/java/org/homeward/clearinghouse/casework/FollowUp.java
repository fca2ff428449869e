package org.homeward.clearinghouse.casework;

import java.time.Instant;

/**
 * Who is to be contacted next, and when.
 *
 * @param why the rule of the plan, or the reason it was moved
 */
record FollowUp(Party party, Instant due, String why) {
    boolean isOverdue(Instant now) {
        return due.isBefore(now);
    }
}
