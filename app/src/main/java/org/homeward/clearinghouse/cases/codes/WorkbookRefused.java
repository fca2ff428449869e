package org.homeward.clearinghouse.cases.codes;

/** A file that is not taken, with the reason and what to do. Nothing of it was kept. */
public final class WorkbookRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    WorkbookRefused(String why) {
        super(why);
    }
}
