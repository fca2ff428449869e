package org.homeward.clearinghouse.desk;

/** A page did not leave. Says why, in words for the log of the call-out; it is tried again. */
class Undelivered extends Exception {
    private static final long serialVersionUID = 1;

    Undelivered(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
