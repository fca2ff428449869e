package org.homeward.clearinghouse.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.homeward.clearinghouse.access.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A line of "what needs me now": something told, or something due.
 *
 * @param number of the notification; 0 for a deadline, which is met by doing what is due
 * @param at when it was told, or when it is due
 */
record Task(
        long number,
        Ref ref,
        String words,
        String why,
        String url,
        double rank,
        Instant at,
        boolean due,
        Urgency urgency,
        @Nullable Instant doneAt) {

    /** In the order they are shown: what is told stands between what is due soon and what is due later. */
    enum Urgency {
        OVERDUE,
        NEAR,
        TOLD,
        LATER
    }

    static final Comparator<Task> MOST_URGENT_FIRST = Comparator.comparing((Task task) -> task.urgency)
            .thenComparingDouble(task -> task.due ? task.at.toEpochMilli() : -task.rank)
            .thenComparingLong(Task::number);

    Task dated(Instant now, Duration near) {
        return new Task(number, ref, words, why, url, rank, at, due, urgency(now, near), doneAt);
    }

    private Urgency urgency(Instant now, Duration near) {
        if (!due) return Urgency.TOLD;
        if (at.isBefore(now)) return Urgency.OVERDUE;
        return at.minus(near).isBefore(now) ? Urgency.NEAR : Urgency.LATER;
    }

    /** The part of the style that goes with it. */
    public String style() {
        return switch (urgency) {
            case OVERDUE -> "hw-queue__item--now";
            case NEAR -> "hw-queue__item--soon";
            case TOLD -> "hw-queue__item--info";
            case LATER -> "";
        };
    }
}
