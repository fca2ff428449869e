package org.homeward.clearinghouse.cases;

/** A case was closed, after the child's recovery. */
public record CaseClosed(CaseNumber number) {}
