package org.homeward.clearinghouse.distribution;

/**
 * An area worth sending to, and why. The machine suggests, a person decides.
 *
 * @param people who live there
 * @param partners how many cover some of it
 * @param chosen whether it is in the target already
 */
record Suggestion(Area area, String words, String reason, long people, int partners, boolean chosen) {}
