package org.homeward.clearinghouse.entities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The standing questions as a whole: how many watch for cases, how many for requests, and when one was last answered. */
public record Standing(long cases, long requests, @Nullable Instant lastMatch) {}
