package org.homeward.clearinghouse.cases;

/** The child's death was confirmed. */
public record ChildDied(CaseNumber number) {}
