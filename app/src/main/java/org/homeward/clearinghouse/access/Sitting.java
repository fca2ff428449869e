package org.homeward.clearinghouse.access;

import java.time.Duration;
import java.time.Instant;

/**
 * One person's time at the screen, kept in the session: at most 30 minutes without a request and 12 hours in all (CJIS Security Policy
 * IA-11).
 *
 * @param stamp the account's when they signed in; another one now means that the session is over
 * @param mustChoosePassword nothing opens until the password they were given is replaced
 */
record Sitting(String name, long stamp, boolean mustChoosePassword, Instant since, Instant lastSeen) {
    static final String ATTRIBUTE = "sitting";
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration WHOLE = Duration.ofHours(12);

    static Sitting begin(Account account, Instant now) {
        return new Sitting(account.user().name(), account.stamp(), account.temporaryPassword(), now, now);
    }

    boolean isOver(Instant now) {
        return now.isAfter(lastSeen.plus(IDLE)) || now.isAfter(since.plus(WHOLE));
    }

    Sitting seen(Instant now) {
        return new Sitting(name, stamp, mustChoosePassword, since, now);
    }

    /** After the user chose a password of their own: this session goes on, their others end. */
    Sitting renewed(Account account) {
        return new Sitting(name, account.stamp(), account.temporaryPassword(), since, lastSeen);
    }
}
