package org.homeward.clearinghouse.desk;

/** A message did not leave. Says why, in words for whoever waits for it. */
public class Undelivered extends Exception {
    private static final long serialVersionUID = 1;

    Undelivered(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
