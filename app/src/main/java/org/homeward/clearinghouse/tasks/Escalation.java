package org.homeward.clearinghouse.tasks;

import java.time.Clock;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.AuditEvent;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.homeward.clearinghouse.staff.Staff;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the supervisors of a task that is overdue, once for each time it was due. */
@Component
class Escalation {
    private static final double RANK = 40;
    private final TaskStore store;
    private final Users users;
    private final Staff staff;
    private final Desk desk;
    private final Access access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Escalation(
            TaskStore store,
            Users users,
            Staff staff,
            Desk desk,
            Access access,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.users = users;
        this.staff = staff;
        this.desk = desk;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void work() {
        for (var task : store.overdue(clock.instant())) transaction.executeWithoutResult(status -> escalate(task));
    }

    private void escalate(ToDo task) {
        if (!store.escalate(task)) return;
        var name = staff.name(task.who());
        store.tell(task.number(), clock.instant(), User.SYSTEM.displayName(), "Overdue: the supervisors were told");
        for (var supervisor : supervisors(task)) desk.notify(news(task, name, supervisor));
        access.record(AuditEvent.of(User.SYSTEM, "TASK_ESCALATED", task.ref(), ""));
    }

    /** Whoever has it knows; a supervisor is told of their own only when there is no other. */
    private List<User> supervisors(ToDo task) {
        var all = users.listStaff().stream()
                .filter(user -> user.is(UserRole.SUPERVISOR))
                .toList();
        var others =
                all.stream().filter(user -> !user.name().equals(task.who())).toList();
        return others.isEmpty() ? all : others;
    }

    private static News news(ToDo task, String name, User supervisor) {
        return new News(
                supervisor.name(),
                task.ref(),
                "Overdue: " + TaskWords.about(task),
                name + " has it, due " + TaskWords.moment(task.due()),
                "/tasks/" + task.number(),
                RANK,
                "task " + task.number() + " overdue " + task.due());
    }
}
