package org.homeward.clearinghouse.access;

/** What was asked for is not there, or may not be known to be there. Shown as 404. */
public class NotFound extends RuntimeException {
    public NotFound(String what) {
        super(what);
    }
}
