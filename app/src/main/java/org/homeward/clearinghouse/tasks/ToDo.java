package org.homeward.clearinghouse.tasks;

import java.time.Instant;
import org.homeward.clearinghouse.access.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A task.
 *
 * @param about the thing it is about
 * @param what is to be done; may name people
 * @param why may be empty
 * @param who has it, by user name
 * @param by who gave it
 * @param done when it was done; null while it is open
 * @param escalated whether the supervisors were told that it is overdue
 */
public record ToDo(
        long number,
        Ref about,
        String what,
        String why,
        String who,
        String by,
        Instant due,
        @Nullable Instant done,
        boolean escalated) {

    public static Ref ref(long number) {
        return new Ref(Ref.Kind.TASK, number == 0 ? "*" : String.valueOf(number));
    }

    public Ref ref() {
        return ref(number);
    }

    public boolean isOpen() {
        return done == null;
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && due.isBefore(now);
    }
}
