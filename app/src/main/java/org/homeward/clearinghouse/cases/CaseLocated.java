package org.homeward.clearinghouse.cases;

/** Somebody knows where the child is. It is not safe yet: whatever looks for it goes on. */
public record CaseLocated(CaseNumber number) {}
