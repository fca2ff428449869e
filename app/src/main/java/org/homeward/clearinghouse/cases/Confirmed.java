package org.homeward.clearinghouse.cases;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * What became of a child, as somebody outside confirmed it: where it is, that it was found, or that it died.
 *
 * @param by who knows it at first hand: an officer, with the agency
 * @param where and, for a death, when
 */
record Confirmed(String by, String where, String words) {
    /** As a form holds it. */
    record Form(
            @Nullable String confirmedBy,
            @Nullable String where,
            @Nullable String words) {
        /** Throws {@link Conflict} that names the field and the remedy. */
        Confirmed confirmed() {
            return new Confirmed(text(confirmedBy), text(where), text(words));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    private static final int LONGEST = 2_000;

    Confirmed {
        by = by.strip();
        where = where.strip();
        words = words.strip();
        if (by.isEmpty())
            throw new Conflict("It needs to be confirmed: enter who knows it at first hand, and the agency.");
        if (by.length() + where.length() + words.length() > LONGEST)
            throw new Conflict("These words are too long: shorten them to 2,000 characters.");
    }

    /** Throws {@link Conflict} unless it says where. */
    Confirmed somewhere(String question) {
        if (where.isEmpty()) throw new Conflict(question);
        return this;
    }

    List<String> lines(String place) {
        return Stream.of("Confirmed by: " + by, where.isEmpty() ? "" : place + ": " + where, words)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
