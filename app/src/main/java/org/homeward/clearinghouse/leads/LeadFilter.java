package org.homeward.clearinghouse.leads;

import java.util.Arrays;

/**
 * Which leads a list shows. What can't be read filters nothing.
 *
 * @param about a case's number; empty for all
 * @param show {@code open}, {@code held}, {@code done} or {@code all}
 * @param page counted from 0
 */
record LeadFilter(String about, String show, int page) {
    static final int PAGE = 25;

    LeadFilter {
        about = about.strip().toUpperCase(java.util.Locale.ROOT);
        page = Math.clamp(page, 0, 10_000);
    }

    int skipped() {
        return page * PAGE;
    }

    String states() {
        return switch (show) {
            case "held" -> "HELD";
            case "done" -> "DONE";
            case "all" ->
                String.join(
                        ",", Arrays.stream(LeadState.values()).map(Enum::name).toList());
            default -> "NEW,TAKEN,PASSED";
        };
    }
}
