package org.homeward.clearinghouse.cybertips;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list of reports was asked for. Everything may be absent; what is not understood is taken as absent, so that an old bookmark
 * still opens a page.
 *
 * @param text part of a report's number
 */
record TipQuery(
        @Nullable String text,
        @Nullable String type,
        @Nullable String provider,
        @Nullable String state,
        @Nullable String sort,
        @Nullable Integer page) {
    static final int SIZE = 50;

    /** In which order. Escalated reports come first in all but the plain ones. */
    enum Sort {
        URGENT("Escalated first", "escalated desc, number desc"),
        NEWEST("Newest first", "number desc"),
        OLDEST("Oldest first", "number asc"),
        INCIDENT("Latest incident first", "incident_at desc, number desc");

        private final String words;
        final String sql;

        Sort(String words, String sql) {
            this.words = words;
            this.sql = sql;
        }

        public String words() {
            return words;
        }
    }

    Optional<IncidentType> askedType() {
        return one(IncidentType.values(), type);
    }

    Optional<State> askedState() {
        return one(State.values(), state);
    }

    public Sort askedSort() {
        return one(Sort.values(), sort).orElse(Sort.URGENT);
    }

    Optional<String> askedProvider() {
        return Optional.ofNullable(provider).map(String::strip).filter(said -> !said.isEmpty());
    }

    /** The digits asked for: people write numbers in groups. */
    Optional<String> askedNumber() {
        return Optional.ofNullable(text).map(said -> said.replaceAll("\\D", "")).filter(said -> !said.isEmpty());
    }

    /** Counted from 1. */
    int askedPage() {
        return page == null ? 1 : Math.clamp(page, 1, 1_000_000);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
