package org.homeward.clearinghouse.requests;

import java.time.Instant;

/** That staff called the agency's listed number and were told the requester works there, asked, and reads this mailbox. */
record Verification(String called, String email, String spokeWith, String by, Instant at, Instant expiresAt) {

    /** True while it speaks for this requester: not run out, and neither the listed number nor the mailbox has changed since. */
    boolean holds(Requester requester, Instant now) {
        return now.isBefore(expiresAt) && called.equals(requester.agency().phone()) && email.equals(requester.email());
    }
}
