package org.homeward.clearinghouse.posters;

import java.time.Instant;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A poster of one episode, as it stands.
 *
 * @param version the released one that the public sees, or saw until the end; null before the first release
 * @param stale why that version is out of date; empty when it is not
 */
record Poster(
        PosterNumber number,
        CaseNumber caseNumber,
        Standing standing,
        Instant openedAt,
        @Nullable Integer version,
        @Nullable Instant releasedAt,
        String stale) {
    public boolean isReleased() {
        return version != null;
    }
}
