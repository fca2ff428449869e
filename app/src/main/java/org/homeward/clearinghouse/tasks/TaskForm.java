package org.homeward.clearinghouse.tasks;

import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.desk.EasternField;
import org.jspecify.annotations.Nullable;

/**
 * A task as a form says it.
 *
 * @param due Eastern, {@code 2026-12-04T17:00}
 */
record TaskForm(
        @Nullable String what,
        @Nullable String why,
        @Nullable String who,
        @Nullable String due) {
    static final int MOST = 500;

    /** Throws {@link Conflict} that names the field. */
    NewTask task(Ref about, String me) {
        var words = line("What", what);
        if (words.isEmpty()) throw new Conflict("What: say what is to be done.");
        var until = EasternField.read(due, "Until: choose a date and a time.");
        return new NewTask(about, words, line("Why", why), who == null || who.isEmpty() ? me : who, until);
    }

    static String line(String field, @Nullable String typed) {
        var words = typed == null ? "" : typed.strip();
        if (words.length() > MOST) throw new Conflict(field + ": shorten it to " + MOST + " characters.");
        return words;
    }
}
