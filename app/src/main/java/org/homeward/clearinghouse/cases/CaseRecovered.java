package org.homeward.clearinghouse.cases;

/** The child is found, and somebody confirmed it. */
public record CaseRecovered(CaseNumber number) {}
