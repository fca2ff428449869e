package org.homeward.clearinghouse.access;

/** It is there, and the user may not know that: shown like {@link NotFound}, kept in the trail as the refusal it is. */
public class Withheld extends NotFound {
    public Withheld(String what) {
        super(what);
    }
}
