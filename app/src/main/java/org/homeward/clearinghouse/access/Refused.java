package org.homeward.clearinghouse.access;

/** The user may not do this. Says what would be needed. Shown as 403. */
public class Refused extends RuntimeException {
    public Refused(String why) {
        super(why);
    }
}
