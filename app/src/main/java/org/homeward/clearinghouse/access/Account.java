package org.homeward.clearinghouse.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user with what signing in needs.
 *
 * @param temporaryPassword it was given, not chosen: to be replaced before anything else
 * @param stamp raised whenever standing sessions must end
 */
record Account(
        User user,
        String password,
        boolean temporaryPassword,
        byte[] codeSecret,
        @Nullable Instant lockedAt,
        @Nullable Instant disabledAt,
        long stamp) {

    boolean mayTry() {
        return lockedAt == null && disabledAt == null;
    }

    /** Getters for pages. */
    public String state() {
        if (disabledAt != null) return "disabled";
        return lockedAt != null ? "locked" : "active";
    }
}
