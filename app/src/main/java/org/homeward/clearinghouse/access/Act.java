package org.homeward.clearinghouse.access;

/** What a grant is for. */
public enum Act {
    READ,
    CHANGE,
    APPROVE
}
