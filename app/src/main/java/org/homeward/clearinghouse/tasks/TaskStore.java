package org.homeward.clearinghouse.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks and what happened to them. A change applies to the task as it was read: whoever was slower is told. */
@Component
class TaskStore {
    private static final int MOST = 200;
    private final JdbcClient db;

    TaskStore(JdbcClient db) {
        this.db = db;
    }

    long add(NewTask task, String by, Instant at) {
        return db.sql("""
                        insert into tasks_task (kind, ref, what, why, who, given_by, due, given_at)
                        values (:kind, :ref, :what, :why, :who, :by, :due, :at)
                        returning number
                        """)
                .param("kind", task.about().kind().name())
                .param("ref", task.about().id())
                .param("what", task.what())
                .param("why", task.why())
                .param("who", task.who())
                .param("by", by)
                .param("due", utc(task.due()))
                .param("at", utc(at))
                .query(Long.class)
                .single();
    }

    ToDo get(long number) {
        return db.sql("select * from tasks_task where number = :number")
                .param("number", number)
                .query(TaskStore::task)
                .optional()
                .orElseThrow(() -> new NotFound("There is no task of that number."));
    }

    void move(ToDo task, Instant due) {
        changed(
                task,
                db.sql("update tasks_task set due = :due where number = :number and done_at is null and due = :before")
                        .param("due", utc(due))
                        .param("before", utc(task.due()))
                        .param("number", task.number())
                        .update());
    }

    void give(ToDo task, String who) {
        changed(
                task,
                db.sql("update tasks_task set who = :who where number = :number and done_at is null and who = :before")
                        .param("who", who)
                        .param("before", task.who())
                        .param("number", task.number())
                        .update());
    }

    void finish(ToDo task, Instant at) {
        changed(
                task,
                db.sql("update tasks_task set done_at = :at where number = :number and done_at is null")
                        .param("at", utc(at))
                        .param("number", task.number())
                        .update());
    }

    void reopen(ToDo task) {
        changed(
                task,
                db.sql("update tasks_task set done_at = null where number = :number and done_at is not null")
                        .param("number", task.number())
                        .update());
    }

    private static void changed(ToDo task, int rows) {
        if (rows == 0) throw new Conflict("Somebody changed task " + task.number() + " just now. Look at it again.");
    }

    /** Those that became overdue and were not told as such for the time they are due now. */
    List<ToDo> overdue(Instant now) {
        return db.sql("""
                        select * from tasks_task
                        where done_at is null and due < :now and escalated_for is distinct from due
                        order by due limit 200
                        """).param("now", utc(now)).query(TaskStore::task).list();
    }

    /** False when it was done, moved or told meanwhile. */
    boolean escalate(ToDo task) {
        return db.sql("""
                        update tasks_task set escalated_for = due
                        where number = :number and done_at is null and due = :due and escalated_for is distinct from due
                        """)
                        .param("number", task.number())
                        .param("due", utc(task.due()))
                        .update()
                == 1;
    }

    List<ToDo> of(Ref about) {
        return db.sql("""
                        select * from tasks_task where kind = :kind and ref = :ref
                        order by done_at desc nulls first, due, number limit 200
                        """)
                .param("kind", about.kind().name())
                .param("ref", about.id())
                .query(TaskStore::task)
                .list();
    }

    List<ToDo> due(Instant before) {
        return db.sql("select * from tasks_task where done_at is null and due < :before order by due, number limit 50")
                .param("before", utc(before))
                .query(TaskStore::task)
                .list();
    }

    List<ToDo> open(String who) {
        return db.sql("select * from tasks_task where done_at is null and who = :who order by due, number limit "
                        + MOST)
                .param("who", who)
                .query(TaskStore::task)
                .list();
    }

    /** One more than a page holds, to know whether there is a next one. */
    List<ToDo> list(TaskFilter filter, Instant now) {
        boolean done = filter.show().equals("done");
        return db.sql("""
                        select * from tasks_task
                        where (:who = '' or who = :who)
                          and (done_at is null) = :open
                          and (not :overdue or due < :now)
                        order by %s, number
                        limit :size offset :from
                        """.formatted(done ? "done_at desc" : "due"))
                .param("who", filter.who())
                .param("open", !done)
                .param("overdue", filter.show().equals("overdue"))
                .param("now", utc(now))
                .param("size", TaskFilter.PAGE + 1)
                .param("from", filter.skipped())
                .query(TaskStore::task)
                .list();
    }

    void tell(long number, Instant at, String by, String what) {
        db.sql("insert into tasks_event (task, at, by, what) values (:task, :at, :by, :what)")
                .param("task", number)
                .param("at", utc(at))
                .param("by", by)
                .param("what", what)
                .update();
    }

    List<TaskEvent> history(long number) {
        return db.sql("select at, by, what from tasks_event where task = :task order by id desc")
                .param("task", number)
                .query((row, index) -> new TaskEvent(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("what")))
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static ToDo task(ResultSet row, int index) throws SQLException {
        var done = row.getObject("done_at", OffsetDateTime.class);
        var due = row.getObject("due", OffsetDateTime.class);
        return new ToDo(
                row.getLong("number"),
                new Ref(Ref.Kind.valueOf(row.getString("kind")), row.getString("ref")),
                row.getString("what"),
                row.getString("why"),
                row.getString("who"),
                row.getString("given_by"),
                due.toInstant(),
                done == null ? null : done.toInstant(),
                due.equals(row.getObject("escalated_for", OffsetDateTime.class)));
    }
}
