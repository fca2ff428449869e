package org.homeward.clearinghouse.cybertips;

/** A provider has filed a report: it is complete, can't change any more, and its record is in {@code entities}. */
public record TipFinished(long reportId) {}
