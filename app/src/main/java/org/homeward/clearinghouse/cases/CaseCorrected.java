package org.homeward.clearinghouse.cases;

/** What a case says was corrected: posters and watches made from it are out of date. */
public record CaseCorrected(CaseNumber number, int revision) {}
