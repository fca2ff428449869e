package org.homeward.clearinghouse.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.homeward.clearinghouse.access.Ref;

/**
 * What is told about one thing, as one line: its most urgent, with the others folded under it. What is due is never folded.
 *
 * @param more the others that were told about the same thing, strongest first
 */
record TaskGroup(Task first, List<Task> more) {
    TaskGroup {
        more = List.copyOf(more);
    }

    /** Of what is due later, so many are shown beside what needs somebody now. */
    private static final int AHEAD = 5;

    /** How many of them, from the first, are shown at once: the rest is due later. */
    static int now(List<TaskGroup> groups) {
        int now = (int) groups.stream()
                .filter(group -> group.first().urgency() != Task.Urgency.LATER)
                .count();
        return Math.min(groups.size(), now + AHEAD);
    }

    /** In the order of the tasks, which is kept. */
    static List<TaskGroup> of(List<Task> tasks) {
        var heads = new ArrayList<Task>();
        var folded = new HashMap<Ref, List<Task>>();
        for (var task : tasks) {
            var others = folded.get(task.ref());
            if (others != null && !task.due()) {
                others.add(task);
                continue;
            }
            heads.add(task);
            if (others == null) folded.put(task.ref(), new ArrayList<>());
        }
        // Of two that are due about one thing, the first has what was told.
        return heads.stream()
                .map(head -> {
                    var others = folded.remove(head.ref());
                    return new TaskGroup(head, others == null ? List.of() : others);
                })
                .toList();
    }
}
