package org.homeward.engine.model;

import java.time.Instant;

/**
 * Takes back the judgement of the given number. Taking back one that doesn't stand is refused.
 *
 * @param undoes the number of the {@link Judgement} taken back
 */
public record Undo(long number, long undoes, String by, Instant at, String why) implements LedgerEntry {}
