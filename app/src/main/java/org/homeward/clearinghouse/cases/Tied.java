package org.homeward.clearinghouse.cases;

/**
 * Another child's case that somebody tied to a case: a brother or sister, or missing together.
 *
 * @param words how they belong together
 */
public record Tied(CaseNumber number, String child, Status status, String words) {}
