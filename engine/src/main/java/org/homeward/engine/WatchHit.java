package org.homeward.engine;

/**
 * A record answered a watch.
 *
 * @param evidence a digest of the values that agreed, so that a caller can tell new evidence from old
 */
public record WatchHit(String watch, Hit hit, String evidence) {}
