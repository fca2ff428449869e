package org.homeward.clearinghouse;

/** Homeward can't start here. The message is one sentence that says why and what to do; the exit code is 2. */
public class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
