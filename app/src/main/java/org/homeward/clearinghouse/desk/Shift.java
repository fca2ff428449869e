package org.homeward.clearinghouse.desk;

/**
 * A stretch in which somebody is on call.
 *
 * @param number 0 while it isn't kept
 * @param who user name
 */
record Shift(long number, Duty duty, String who, Span span) {}
