package org.homeward.clearinghouse.posters;

import java.time.Instant;

/** A version of a poster is public from now on, in place of any before it. */
public record PosterReleased(PosterNumber number, int version, Instant at) {}
