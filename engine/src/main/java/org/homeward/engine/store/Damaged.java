package org.homeward.engine.store;

/** A file is not what was written: cut, changed, or of another format. What follows from the log can be made from it again. */
public class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Damaged(String what) {
        super(what);
    }

    public Damaged(String what, Throwable cause) {
        super(what, cause);
    }
}
