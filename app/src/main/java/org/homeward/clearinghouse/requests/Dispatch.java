package org.homeward.clearinghouse.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One way out that an approved answer was given.
 *
 * @param recipient the mailbox, or who took it and how
 * @param expiresAt null for a hand-over, as is {@code openedAt}
 */
record Dispatch(
        long id,
        RequestNumber request,
        long answer,
        How how,
        String recipient,
        String by,
        Instant at,
        @Nullable Instant expiresAt,
        @Nullable Instant openedAt) {
    enum How {
        MAIL("one-time link by mail"),
        HANDED_OVER("handed over");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Where it stands, in words. */
    public String standing(Instant now) {
        var until = expiresAt;
        if (openedAt != null) return "opened " + EasternTime.words(openedAt);
        if (until == null) return "done";
        return now.isBefore(until) ? "not opened yet, until " + EasternTime.words(until) : "never opened, ended";
    }
}
