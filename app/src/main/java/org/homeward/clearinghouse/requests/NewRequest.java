package org.homeward.clearinghouse.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it comes in, checked.
 *
 * @param agencyName only read when the ORI is not on the list yet
 * @param due null for the urgency's own deadline
 */
record NewRequest(
        Person person,
        String theirCase,
        Urgency urgency,
        @Nullable Instant due,
        String purpose,
        List<Asked> asked) {
    NewRequest {
        asked = List.copyOf(asked);
        if (asked.isEmpty()) throw new IllegalArgumentException("a request asks for something");
    }

    /** Who asks, as they said. */
    record Person(String ori, String agencyName, String name, String phone, String email) {}
}
