package org.homeward.clearinghouse.cases;

import java.time.LocalDate;

/**
 * One time a child was missing, or the case of a child tied to it.
 *
 * @param ended how it ended, as it was confirmed; empty while it hasn't
 */
record Episode(CaseNumber number, String child, Status status, LocalDate missing, String ended) {}
