package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.VALIDATION_FAILED;

import java.util.ArrayList;
import java.util.List;

/** What the further rules found wrong, gathered so that a provider sees all of it at once. */
final class Faults {
    private static final int MOST = 20;
    private final List<String> found = new ArrayList<>();

    /** Keeps a fault: the element in question, and what to do about it. */
    void add(String element, String remedy) {
        var fault = "element '" + element + "': " + remedy;
        if (found.size() < MOST && !found.contains(fault)) found.add(fault);
    }

    void check(boolean right, String element, String remedy) {
        if (!right) add(element, remedy);
    }

    /** Throws {@link Rejected} with 4100 when there is any. */
    void settle() {
        if (!found.isEmpty()) throw VALIDATION_FAILED.because(String.join(" ", found));
    }
}
