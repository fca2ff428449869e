package org.homeward.clearinghouse.cases;

/** A recovered or closed case is active again. */
public record CaseReopened(CaseNumber number) {}
