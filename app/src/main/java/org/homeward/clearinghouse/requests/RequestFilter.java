package org.homeward.clearinghouse.requests;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which requests to list, as chosen in the address: unknown words mean the default.
 *
 * @param state a state's name, {@code OPEN} or {@code ALL}
 * @param owner a user's name, or empty for all
 * @param agency an ORI for a requester's own list, or empty for all
 * @param page counted from 1
 */
record RequestFilter(String state, String text, String owner, String agency, Sort sort, int page) {
    static final int PAGE = 50;

    /** By what the list is ordered; overdue ones come first in each but NUMBER. */
    enum Sort {
        DUE("deadline"),
        URGENCY("urgency"),
        NUMBER("number"),
        AGENCY("agency");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static RequestFilter of(
            @Nullable String state, @Nullable String text, @Nullable String owner, @Nullable String sort, int page) {
        return new RequestFilter(
                state == null || state.isBlank() ? "OPEN" : state,
                text == null ? "" : text.strip(),
                owner == null ? "" : owner,
                "",
                Arrays.stream(Sort.values())
                        .filter(s -> s.name().equals(sort))
                        .findFirst()
                        .orElse(Sort.DUE),
                Math.max(1, page));
    }

    RequestFilter of(String ori) {
        return new RequestFilter(state, text, owner, ori, sort, page);
    }

    int offset() {
        return (page - 1) * PAGE;
    }

    /** What the audit trail's digest is made of. */
    @Override
    public String toString() {
        return String.join("|", state, text, owner, agency, sort.name(), "" + page);
    }
}
