package org.homeward.clearinghouse.requests;

import java.time.Instant;
import java.util.List;
import org.homeward.engine.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A request for information, as it stands.
 *
 * @param owner the analyst who works it, by user name
 * @param asked never empty
 * @param record what the engine knows of it
 */
record Request(
        RequestNumber number,
        Requester requester,
        String theirCase,
        Urgency urgency,
        String purpose,
        State state,
        String owner,
        String createdBy,
        Instant createdAt,
        Instant dueAt,
        List<Asked> asked,
        RecordId record,
        Finding finding) {
    Request {
        asked = List.copyOf(asked);
    }

    public boolean isOverdue(Instant now) {
        return state.isOpen() && state != State.SENT && dueAt.isBefore(now);
    }

    /** The finding's words; blank until someone writes. */
    record Finding(String text, String by, @Nullable Instant at) {}
}
