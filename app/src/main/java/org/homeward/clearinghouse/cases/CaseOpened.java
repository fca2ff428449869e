package org.homeward.clearinghouse.cases;

/** A case was opened. */
public record CaseOpened(CaseNumber number) {}
