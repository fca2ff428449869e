package org.homeward.clearinghouse.posters;

import java.time.Instant;

/** The child is found or the poster ended: our own pages have stopped, and whoever got it must take it down. */
public record PosterRecalled(PosterNumber number, Instant at) {}
