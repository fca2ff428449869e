package org.homeward.clearinghouse.staff;

/** Somebody's absence was entered, cut short or taken back. */
public record AbsenceChanged(long number) {}
