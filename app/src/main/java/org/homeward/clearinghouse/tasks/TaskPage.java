package org.homeward.clearinghouse.tasks;

import java.time.Instant;
import java.util.List;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.staff.Staff;

/**
 * Tasks as pages show them.
 *
 * @param error why what the form says could not be kept; empty when nothing went wrong
 */
record TaskPage(Ref about, List<ToDo> tasks, User me, Staff staff, Instant now, TaskForm form, String error) {
    public String thing(Ref of) {
        return of.kind() == Ref.Kind.STAFF ? staff.name(of.id()) : TaskWords.thing(of);
    }

    public String thing() {
        return thing(about);
    }

    public String url(Ref of) {
        return TaskWords.url(of);
    }

    public String url() {
        return url(about);
    }

    /** As it stands in the address of the thing's tasks. */
    public String kind() {
        return about.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    public String moment(Instant at) {
        return TaskWords.moment(at);
    }

    public String field(Instant at) {
        return TaskWords.field(at);
    }

    public String name(String who) {
        return staff.name(who);
    }

    /** The part of the style that goes with a task. */
    public String style(ToDo task) {
        if (!task.isOpen()) return "hw-queue__item--done";
        return task.isOverdue(now) ? "hw-queue__item--now" : "";
    }
}
