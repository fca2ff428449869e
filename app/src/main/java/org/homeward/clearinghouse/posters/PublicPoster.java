package org.homeward.clearinghouse.posters;

import java.time.Instant;

/** An active poster as the public sees it, out of its released version. */
record PublicPoster(PosterNumber number, int version, Instant releasedAt, Content content) {
    /** From the root. */
    public String path() {
        return "/posters/" + number;
    }

    public boolean hasPhoto() {
        return !content.photos().isEmpty();
    }
}
