package org.homeward.clearinghouse.access;

/** It can't be done as things stand now: somebody was faster, or it was done already. Shown as 409. */
public class Conflict extends RuntimeException {
    public Conflict(String why) {
        super(why);
    }
}
