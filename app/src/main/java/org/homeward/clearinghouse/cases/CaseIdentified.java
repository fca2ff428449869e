package org.homeward.clearinghouse.cases;

/** Somebody confirmed who an unidentified child is. */
public record CaseIdentified(CaseNumber number) {}
