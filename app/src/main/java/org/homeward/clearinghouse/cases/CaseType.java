package org.homeward.clearinghouse.cases;

import java.util.LinkedHashMap;
import java.util.Map;

/** What sort of missing-child case it is, as the field names them. */
public enum CaseType {
    ENDANGERED_RUNAWAY("endangered runaway"),
    FAMILY_ABDUCTION("family abduction"),
    NONFAMILY_ABDUCTION("nonfamily abduction"),
    LOST_INJURED_MISSING("lost, injured or otherwise missing"),
    CRITICALLY_MISSING_YOUNG_ADULT("critically missing young adult"),
    /** Found, living or not, and nobody knows who it is. */
    UNIDENTIFIED_CHILD("unidentified child");

    private final String words;

    CaseType(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        for (var type : values()) options.put(type.name(), type.words);
        return options;
    }

    /** Of children somebody misses: a child whose name isn't known has an intake of its own. */
    static Map<String, String> missing() {
        var options = options();
        options.remove(UNIDENTIFIED_CHILD.name());
        return options;
    }

    static boolean isOne(String name) {
        return options().containsKey(name);
    }
}
