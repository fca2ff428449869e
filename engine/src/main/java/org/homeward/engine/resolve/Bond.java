package org.homeward.engine.resolve;

/** What the evidence says of a pair, in one int: the log-odds that both are one, and whether it forbids it whatever they are. */
final class Bond {
    private Bond() {}

    static int of(int units, boolean conflicting) {
        return units << 1 | (conflicting ? 1 : 0);
    }

    static int units(int bond) {
        return bond >> 1;
    }

    static boolean conflicting(int bond) {
        return (bond & 1) == 1;
    }
}
