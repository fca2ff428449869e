package org.homeward.clearinghouse.casework;

import java.time.Duration;
import java.time.Instant;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.desk.EasternField;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is typed.
 *
 * @param at date and time, Eastern; now when empty
 * @param knowingly it was with somebody who must not be contacted, and that is known
 */
record ContactForm(
        @Nullable String party,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String words,
        @Nullable String at,
        @Nullable Boolean knowingly) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 4_000;

    /** Throws {@link Conflict} that names the field and the remedy. */
    Contacted contact(Instant now, String by) {
        var who = text(name);
        if (who.isEmpty() || who.length() > LONGEST_NAME)
            throw new Conflict("With whom: enter a name, at most 200 characters.");
        var said = text(words);
        if (said.isEmpty() || said.length() > LONGEST_WORDS)
            throw new Conflict("What was said: enter at least a few words, at most 4,000 characters.");
        return new Contacted(
                0,
                choose(Party.class, party, "Party"),
                choose(Contacted.Kind.class, kind, "How"),
                who,
                said,
                when(now),
                by);
    }

    boolean isKnowingly() {
        return Boolean.TRUE.equals(knowingly);
    }

    private Instant when(Instant now) {
        if (text(at).isEmpty()) return now;
        var when = EasternField.read(at, "When: choose a date and a time, or leave it empty for now.");
        if (when.isAfter(now.plus(Duration.ofMinutes(1))))
            throw new Conflict("When: a contact is logged after it took place.");
        return when;
    }

    private static <E extends Enum<E>> E choose(Class<E> kind, @Nullable String typed, String field) {
        try {
            return Enum.valueOf(kind, text(typed));
        } catch (IllegalArgumentException e) {
            throw new Conflict(field + ": choose one of the list.");
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
