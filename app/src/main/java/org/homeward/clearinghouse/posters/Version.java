package org.homeward.clearinghouse.posters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a poster, drafted or released.
 *
 * @param content as released; null while it is a draft
 */
record Version(
        PosterNumber number,
        int version,
        Ticks ticks,
        Consent consent,
        Safety safety,
        @Nullable Integer revision,
        @Nullable Instant releasedAt,
        String releasedBy,
        @Nullable Content content) {

    /**
     * That the investigating agency wants it released.
     *
     * @param by who said so, with rank: empty when nobody has yet
     * @param content digest of what they consented to
     */
    record Consent(String by, String how, @Nullable Instant at, String content) {
        public boolean isFor(String digest) {
            return !by.isEmpty() && content.equals(digest);
        }
    }

    /**
     * A supervisor's decision that it may be released although somebody of the case may be a danger.
     *
     * @param by display name; empty when nobody has decided
     * @param revision of the case that the supervisor knew; null when nobody has decided
     */
    record Safety(String by, String reason, @Nullable Integer revision) {
        public boolean isFor(int caseRevision) {
            return revision != null && revision == caseRevision;
        }
    }
}
